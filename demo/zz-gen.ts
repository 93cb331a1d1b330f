import { makeHistory } from './history.ts'
import { planCity } from './plan.ts'
import { readRules } from './tables.ts'

const c = () => Math.round(process.cpuUsage().user / 1000)
let t = c()
const lap = (s: string) => {
  console.log(s, c() - t)
  t = c()
}
const plan = planCity('shancheng')
lap('plan')
const rules = await readRules()
lap('rules')
const past = [
  ...makeHistory({
    plan,
    now: new Date('2026-11-22T08:00:00Z'),
    rules,
    ids: { person: (k) => k, organisation: (k) => k },
  }),
]
lap('history')
console.log(past.length)
