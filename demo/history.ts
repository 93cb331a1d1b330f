// Ninety days of Shancheng's cases up to a given moment, with everything that happened to each: the past that a
// hub has when it is first opened. The same seed and moment give the same past.
import type { ReplayAction, ReplayCase } from '../src/work/cases/replay-schema.ts'
import { CATEGORIES, type DemoCategory, getCategory, keyOf } from './categories.ts'
import type { Geography } from './geography.ts'
import { demandFor } from './history/demand.ts'
import { type Desk, planJourney } from './history/journey.ts'
import { type DaysOff, officeClock } from './history/office-hours.ts'
import { type Day, daysBefore, momentOf } from './history/rhythm.ts'
import { mapSpots, type Spot, type Spots } from './history/spots.ts'
import type { Step } from './history/step.ts'
import { type DemoOrganisation, GRID_CENTRE } from './organisations.ts'
import { nameMaker } from './people.ts'
import { type Random, randomStream } from './random.ts'
import type { Rules } from './tables.ts'
import { writeAlarm, writeReport } from './texts.ts'

export interface HistoryOptions {
  seed: string
  now: Date
  days?: number
  perDay?: number
  city: Geography
  organisations: readonly DemoOrganisation[]
  rules: Rules
  /** Ids in the hub of the demo's people (by key) and organisations (by code). */
  ids: { person(key: string): string; organisation(code: string): string }
  /** Days on which nobody works, and those worked to make up for them. */
  daysOff: DaysOff
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

export function* makeHistory(options: HistoryOptions): Generator<ReplayCase> {
  const { city, days = 90, now, perDay = 100, seed } = options
  const random = randomStream(seed, 'history')
  const spots = mapSpots(randomStream(seed, 'spots'), city)
  const reporters = residents(randomStream(seed, 'residents'))
  const recent: { planned: Planned; externalId: string }[] = []
  const makeCase = caseMaker(options, random, reporters)
  let number = 0
  for (const day of daysBefore(random, now, days, perDay)) {
    const planned = planDay(random, day, spots).filter(({ reportedAt }) => reportedAt < now)
    for (const one of planned.sort((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime())) {
      const externalId = `${SOURCE}-${String(++number).padStart(6, '0')}`
      const same = recent.find(({ planned: other }) => isSame(one, other))
      yield makeCase(one, externalId, same && random.chance(0.55) ? same.externalId : null)
      recent.unshift({ planned: one, externalId })
      if (recent.length > 160) recent.pop()
    }
  }
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

function caseMaker(options: HistoryOptions, random: Random, reporters: readonly string[]) {
  const { city, ids, now, organisations, rules } = options
  const after = officeClock(options.daysOff)
  const diligence = new Map(organisations.map((organisation) => [organisation.code, organisation.diligence]))
  return (
    { category, condition, reportedAt, spot }: Planned,
    externalId: string,
    duplicateOf: string | null,
  ): ReplayCase => {
    const channel = random.weighted(['portal', 'phone', 'grid', 'sensor'], channelWeight(category))
    const byWorker = channel === 'grid'
    const [district, street] = [spot.gridCode.slice(0, 6), spot.gridCode.slice(0, 9)]
    const holder = rules.organisationFor(category, condition, { district, street })
    const worker = `grid-${spot.gridCode.slice(0, 12)}`
    const known = channel === 'portal' && random.chance(0.01)
    const limit = rules.limitFor(category, condition)
    const steps = planJourney(
      random,
      {
        category,
        reportedAt,
        channel,
        reporter: known ? 'resident' : 'anonymous',
        limit,
        holder,
        street: `street-${street}`,
        helper: random.pick([
          `enforcement-${district}`,
          `maintenance-${district}`,
          'traffic',
          'power',
          'drainage',
        ]),
        diligence: diligence.get(holder) ?? 0.85,
        duplicateOf: byWorker ? null : duplicateOf,
      },
      desk(random, worker, after),
    )
    const told = steps.filter((_, at) => steps.slice(0, at + 1).every((step) => step.at <= now))
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
      ...reporterOf(channel, known ? ids.person('resident') : random.pick(reporters), known),
      actions: told.map((step) => toAction(step, ids)),
    }
  }
}

function channelWeight({ code }: DemoCategory): (channel: string) => number {
  const water = code.endsWith('01110') || code.endsWith('01104')
  const weights: Record<string, number> = { portal: 0.36, phone: 0.22, grid: 0.41, sensor: water ? 0.2 : 0 }
  return (channel) => weights[channel] ?? 0
}

function reporterOf(channel: string, who: string, known: boolean): Pick<ReplayCase, 'reporter'> {
  if (channel !== 'portal' && channel !== 'phone') return {}
  return { reporter: known ? { personId: who } : { name: who } }
}

function desk(random: Random, verifier: string, after: Desk['after']): Desk {
  return {
    dispatcher: () =>
      random.pick([
        'dispatcher',
        'dispatcher-2',
        'dispatcher-3',
        'dispatcher-4',
        'dispatcher-5',
        'dispatcher-6',
      ]),
    supervisor: () => random.pick(['supervisor', 'supervisor-2', 'supervisor-3']),
    handlerOf: (organisation) => (organisation === GRID_CENTRE ? 'dispatcher' : `handler-${organisation}`),
    verifier,
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

function residents(random: Random): string[] {
  const nameOf = nameMaker(random)
  return Array.from({ length: 900 }, nameOf)
}
