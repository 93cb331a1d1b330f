// Ninety days of Shancheng's cases up to a given moment, with everything that happened to each: the past that a
// hub has when it is first opened. The same seed and moment give the same past.
import type { ReplayCase } from '../src/work/cases/index.ts'
import { CATEGORIES, type DemoCategory, getCategory } from './categories.ts'
import { caseMaker, type HistoryOptions, type Planned } from './history/case-maker.ts'
import { demandFor } from './history/demand.ts'
import { type Day, daysBefore, momentOf } from './history/rhythm.ts'
import type { Spots } from './history/spots.ts'
import { SOURCE } from './plan.ts'
import { type Random, randomStream } from './random.ts'

/** What troubles one community more and more: sewage coming up in the streets. */
const TROUBLE = '99010001109'

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

/** The same thing at the same corner within two days. */
function isSame(one: Planned, other: Planned): boolean {
  return (
    one.category.code === other.category.code &&
    one.spot.gridCode === other.spot.gridCode &&
    one.reportedAt.getTime() - other.reportedAt.getTime() < 2 * 86_400_000
  )
}
