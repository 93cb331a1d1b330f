// The city lives on: every few seconds something is reported, or a case goes one step on through the loop. Chance comes
// from the clock alone; what the hub refuses is let be.
import { anonymous } from '../src/kernel/access/index.ts'
import { sql } from '../src/kernel/db/index.ts'
import type { Hub } from '../src/kernel/hub/index.ts'
import { type Receipt, takeStep } from '../src/work/cases/index.ts'
import { STANDARD } from './component-kinds.ts'
import { callCast } from './live/cast.ts'
import { BEAT, paceAt } from './live/pace.ts'
import { knownPlaces, reportSomething } from './live/report.ts'
import { findWaiting, workOn } from './live/work.ts'
import { SOURCE } from './plan.ts'
import { type Random, randomStream } from './random.ts'
import { readRules } from './tables.ts'
import { RATING_WORDS } from './texts.ts'

export interface LiveFeed {
  /** One beat now: for tests. */
  beat(): Promise<void>
}

/** Gives back how to stop it: at once, or as soon as the step that is being taken is done. */
export async function startLiveFeed(hub: Hub): Promise<() => Promise<void>> {
  let feed: LiveFeed | undefined
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= next().finally(() => {
      running = undefined
    })
  }, BEAT)
  timer.unref()

  async function next(): Promise<void> {
    try {
      feed ??= await openLiveFeed(hub)
      await feed.beat()
    } catch (error) {
      hub.log.debug({ event: 'demo.live-skipped', reason: String(error) }, 'the demo left a step out')
    }
  }

  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Reads who lives there; nothing happens until a beat. */
export async function openLiveFeed(hub: Hub): Promise<LiveFeed> {
  const { cast, places } = await hub.db.tx(async (tx) => ({
    cast: await callCast(tx, STANDARD),
    places: await knownPlaces(tx, SOURCE),
  }))
  const rules = await readRules()
  const called = new Map<string, string>()
  const receipts: Receipt[] = []

  async function beat(): Promise<void> {
    const now = hub.clock.now()
    const random = randomStream('live', String(Math.floor(now.getTime() / BEAT)))
    const pace = paceAt(now)
    if (places.length > 0 && random.chance(pace.news)) {
      receipts.push(await reportSomething(hub, random, cast, places))
      if (receipts.length > 400) receipts.shift()
    }
    const stages = await openByState(hub)
    const due = stages.reduce((sum, { count, state }) => sum + pace.steps(state, count), 0)
    if (stages.length > 0 && random.chance(due)) {
      const { state } = random.weighted(stages, (one) => pace.steps(one.state, one.count))
      const own = receipts.map(({ number }) => number)
      const one = await hub.db.tx((tx) => findWaiting(tx, state, random.next(), own))
      if (one) await workOn({ hub, random, cast, rules, called }, one)
    }
    if (random.chance(pace.news / 3)) await rateOne(hub, random, receipts)
  }

  return { beat }
}

function openByState(hub: Hub): Promise<{ state: string; count: number }[]> {
  return hub.db.tx((tx) =>
    tx.rows(
      sql`SELECT state, count(*) AS count FROM cases.public_case WHERE kind = 'open' GROUP BY state ORDER BY state`,
    ),
  )
}

/** Whoever reported looks by: what is closed gets rated. */
async function rateOne(hub: Hub, random: Random, receipts: Receipt[]): Promise<void> {
  const numbers = receipts.map(({ number }) => number)
  const closed = await hub.db.tx((tx) =>
    tx.first<{ number: string }>(sql`
      SELECT number FROM cases.public_case WHERE number = ANY (${numbers}::text[]) AND kind <> 'open' LIMIT 1`),
  )
  const at = receipts.findIndex(({ number }) => number === closed?.number)
  const [receipt] = at < 0 ? [] : receipts.splice(at, 1)
  if (!receipt) return
  const score = Math.min(5, Math.max(1, Math.round(random.normal(4.6, 0.8))))
  const text = random.chance(0.4) ? random.pick(RATING_WORDS[score] ?? []) : undefined
  const data = text ? { score, text } : { score }
  await takeStep(
    hub,
    { principal: anonymous, follows: receipt.id },
    { number: receipt.number, kind: 'rate', data },
  )
}
