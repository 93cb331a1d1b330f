// Ninety days of Shancheng's cases up to a given moment, with everything that happened to each: the past that a
// hub has when it is first opened. The same seed and moment give the same past.
import type { ReplayAction, ReplayCase } from '../src/work/cases/index.ts'
import { CATEGORIES, type DemoCategory, getCategory, keyOf } from './categories.ts'
import { demandFor } from './history/demand.ts'
import { planJourney } from './history/journey.ts'
import { officeClock } from './history/office-hours.ts'
import { residents, writeReporter } from './history/reporters.ts'
import { type Day, daysBefore, momentOf } from './history/rhythm.ts'
import type { Spot, Spots } from './history/spots.ts'
import type { Desk, Step } from './history/step.ts'
import { type Staff, staffOf } from './people.ts'
import type { CityPlan } from './plan.ts'
import { type Random, randomStream } from './random.ts'
import type { Rules } from './tables.ts'
import { writeAlarm, writeReport } from './texts.ts'

export interface HistoryOptions {
  plan: CityPlan
  now: Date
  days?: number
  perDay?: number
  rules: Rules
  /** Ids in the hub of the demo's people (by key) and organisations (by code). */
  ids: { person(key: string): string; organisation(code: string): string }
}

export const SOURCE = 'shancheng'
/** What troubles one community more and more: sewage coming up in the streets. */
const TROUBLE = '99010001109'

interface Planned {
  category: DemoCategory
  condition: string
  reportedAt: Date
  spot: Spot
}

/** The newest reports wait for the dispatchers: so many have not been looked at, so many are not dispatched yet. */
const UNSEEN = 9
const UNDISPATCHED = 16

export function* makeHistory(options: HistoryOptions): Generator<ReplayCase> {
  const { days = 90, now, perDay = 60, plan } = options
  const random = randomStream(plan.seed, 'history')
  const makeCase = caseMaker(options, random)
  const planned = daysBefore(random, now, days, perDay)
    .flatMap((day) => planDay(random, day, plan.spots))
    .filter(({ reportedAt }) => reportedAt < now)
    .sort((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime())
  const recent: { planned: Planned; externalId: string }[] = []
  for (const [at, one] of planned.entries()) {
    const externalId = `${SOURCE}-${String(at + 1).padStart(6, '0')}`
    const same = recent.find(({ planned: other }) => isSame(one, other))
    const made = makeCase(one, externalId, same && random.chance(0.55) ? same.externalId : null)
    yield waiting(made, planned.length - at)
    if (made.actions?.[0]?.kind === 'accept') recent.unshift({ planned: one, externalId })
    if (recent.length > 160) recent.pop()
  }
}

/** @param fromLast 1 for the newest report. */
function waiting(made: ReplayCase, fromLast: number): ReplayCase {
  if (fromLast > UNSEEN + UNDISPATCHED) return made
  const [first] = made.actions ?? []
  const seen = fromLast > UNSEEN && first?.kind === 'accept'
  return { ...made, actions: seen ? [first] : [] }
}

function planDay(random: Random, day: Day, spots: Spots): Planned[] {
  const planned: Planned[] = []
  const put = (category: DemoCategory, within?: Spots['troubled']) => {
    const condition = random.weighted(category.conditions, ({ urgent }) => (urgent ? 0.35 : 1))
    const reportedAt = momentOf(random, day, demandFor(category.code).shape)
    planned.push({
      category,
      condition: condition.key,
      reportedAt,
      spot: spots.find(random, category, within),
    })
  }
  const weightOf = ({ code }: DemoCategory) => demandFor(code).weight * (day.rain ? demandFor(code).rain : 1)
  for (let left = random.poisson(day.mean); left > 0; left--) put(random.weighted(CATEGORIES, weightOf))
  const growth = Math.max(0, (day.share - 0.8) / 0.2)
  for (let left = random.poisson(6 * growth * growth); left > 0; left--)
    put(getCategory(TROUBLE), spots.troubled)
  return planned
}

function caseMaker({ ids, now, plan, rules }: HistoryOptions, random: Random) {
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

/** The same thing at the same corner within two days. */
function isSame(one: Planned, other: Planned): boolean {
  return (
    one.category.code === other.category.code &&
    one.spot.gridCode === other.spot.gridCode &&
    one.reportedAt.getTime() - other.reportedAt.getTime() < 2 * 86_400_000
  )
}
