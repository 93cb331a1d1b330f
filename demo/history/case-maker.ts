// A planned report as the record that the hub lays into its log, with all its steps up to the present.
import type { ReplayAction, ReplayCase } from '../../src/work/cases/index.ts'
import { type DemoCategory, keyOf } from '../categories.ts'
import { type Staff, staffOf } from '../people.ts'
import { type CityPlan, SOURCE } from '../plan.ts'
import { type Random, randomStream } from '../random.ts'
import type { Rules } from '../tables.ts'
import { writeAlarm, writeReport } from '../texts.ts'
import { planJourney } from './journey.ts'
import { officeClock } from './office-hours.ts'
import { residents, writeReporter } from './reporters.ts'
import type { Spot } from './spots.ts'
import type { Desk, Step } from './step.ts'

export interface HistoryOptions {
  plan: CityPlan
  now: Date
  days?: number
  perDay?: number
  rules: Rules
  /** Ids in the hub of the demo's people (by key) and organisations (by code). */
  ids: { person(key: string): string; organisation(code: string): string }
}

export interface Planned {
  category: DemoCategory
  condition: string
  reportedAt: Date
  spot: Spot
}

export function caseMaker({ ids, now, plan, rules }: HistoryOptions, random: Random) {
  const { city, organisations, people, seed } = plan
  const after = officeClock()
  const staff = staffOf(people)
  const reporters = residents(randomStream(seed, 'residents'))
  const diligence = new Map(organisations.map((organisation) => [organisation.code, organisation.diligence]))
  function unchecked(steps: readonly Step[], { gridCode }: Spot): number {
    const since = now.getTime() - UNCHECKED
    const first = steps.findIndex(({ at, kind }) => kind.startsWith('verify') && at.getTime() > since)
    return first < 0 || !gridCode.startsWith(plan.spots.troubled.code) ? steps.length : first
  }
  return (
    { category, condition, reportedAt, spot }: Planned,
    externalId: string,
    duplicateOf: string | null,
  ): ReplayCase => {
    const channel = random.weighted(['portal', 'phone', 'grid', 'sensor'], channelWeight(category))
    const byWorker = channel === 'grid'
    const [district, street] = [spot.gridCode.slice(0, 6), spot.gridCode.slice(0, 9)]
    const lately = now.getTime() - reportedAt.getTime() < 6 * 86_400_000
    const known = channel === 'portal' && random.chance(lately ? 0.05 : 0.008)
    const steps = planJourney(
      random,
      {
        category,
        reportedAt,
        channel,
        reporter: known ? 'resident' : 'anonymous',
        limit: rules.limitFor(category, condition),
        holder: rules.organisationFor(category, condition, { district, street }),
        street: `street-${street}`,
        helper: random.pick([`enforcement-${district}`, `maintenance-${district}`, ...HELPERS]),
        diligenceOf: (organisation) => diligence.get(organisation) ?? 0.85,
        duplicateOf: byWorker ? null : duplicateOf,
      },
      desk(random, staff, spot.gridCode.slice(0, 12), after),
    )
    const report =
      channel === 'sensor'
        ? writeAlarm(random, spot.where)
        : writeReport(random, category.code, condition, spot.where, byWorker)
    return {
      source: SOURCE,
      externalId,
      category: keyOf(category),
      condition,
      ...report,
      reportedAt,
      outcome: 'open',
      regionPath: spot.regionPath,
      gridCode: spot.gridCode,
      point: spot.point,
      address: `${city.regionByCode.get(district)?.name ?? ''}${spot.address}`,
      channel,
      ...writeReporter(random, channel, reporters, known ? ids.person('resident') : null),
      actions: steps
        .slice(0, unchecked(steps, spot))
        .filter(({ at }) => at <= now)
        .map((step) => toAction(step, ids)),
    }
  }
}

const HELPERS = ['traffic', 'power', 'drainage']
/** So long, in milliseconds, the grid worker who signs in has not come round to checking. */
const UNCHECKED = 3 * 86_400_000

function channelWeight({ code }: DemoCategory): (channel: string) => number {
  const water = code.endsWith('01110') || code.endsWith('01104')
  const weights: Record<string, number> = { portal: 0.36, phone: 0.22, grid: 0.41, sensor: water ? 0.2 : 0 }
  return (channel) => weights[channel] ?? 0
}

function desk(random: Random, staff: Staff, community: string, after: Desk['after']): Desk {
  return {
    dispatcher: () => random.pick(staff.dispatchers),
    supervisor: () => random.pick(staff.supervisors),
    handlerOf: staff.handlerOf,
    verifier: staff.gridWorkerOf(community),
    after,
  }
}

function toAction({ actor, at, data, kind, organisation }: Step, ids: HistoryOptions['ids']): ReplayAction {
  const { organisation: target, ...rest } = data
  return {
    kind,
    happenedAt: at,
    actor: actor === 'system' || actor === 'anonymous' ? actor : ids.person(actor),
    organisationId: organisation === null ? null : ids.organisation(organisation),
    data: typeof target === 'string' ? { ...rest, organisationId: ids.organisation(target) } : rest,
  }
}
