// Walks a flow with what its conditions look at (who still helps, is the outcome recorded, which once-only steps are used up),
// so that "no dead end" is checked on what can really happen and not only on the drawing.
import type { Flow, FlowAction } from './definition.ts'

export interface Situation {
  state: string
  help: 'none' | 'called' | 'arrived'
  result: boolean
  used: string[]
}

export interface Exploration {
  /** State names that some sequence of actions reaches. */
  reached: Set<string>
  /** Open situations from which no sequence reaches a closed state. */
  stuck: Situation[]
}

/** Merging needs another case and is no way out of its own. */
const noWayOut: FlowAction['kind'][] = ['merge']

export function explore(flow: Flow): Exploration {
  const situations = new Map<string, Situation>()
  const before = new Map<string, string[]>()
  const waiting: Situation[] = [{ state: flow.initial, help: 'none', result: false, used: [] }]
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const key = keyOf(here)
    if (situations.has(key)) continue
    situations.set(key, here)
    for (const action of flow.actions) {
      const next = step(here, action)
      if (!next) continue
      if (!noWayOut.includes(action.kind)) before.set(keyOf(next), [...(before.get(keyOf(next)) ?? []), key])
      waiting.push(next)
    }
  }
  const all = [...situations.values()]
  const closing = reachBack(
    all.filter(({ state }) => flow.states[state]?.kind === 'closed').map(keyOf),
    before,
  )
  return {
    reached: new Set(all.map(({ state }) => state)),
    stuck: all.filter((here) => flow.states[here.state]?.kind === 'open' && !closing.has(keyOf(here))),
  }
}

function step(here: Situation, action: FlowAction): Situation | undefined {
  if (!action.from.includes(here.state)) return undefined
  if (action.once && here.used.includes(action.kind)) return undefined
  const givesResult = action.kind === 'finish' || action.required.includes('result')
  if (action.conditions?.includes('coHandlingDone') && here.help !== 'none') return undefined
  if (action.conditions?.includes('resultRecorded') && !here.result && !givesResult) return undefined
  const help = helpAfter(here.help, action.kind)
  if (!help) return undefined
  return {
    state: action.to ?? here.state,
    help,
    result: action.kind === 'reopen' || action.kind === 'verify-fail' ? false : here.result || givesResult,
    used: action.once ? [...new Set([...here.used, action.kind])].sort() : here.used,
  }
}

function helpAfter(help: Situation['help'], kind: FlowAction['kind']): Situation['help'] | undefined {
  if (kind === 'whistle') return 'called'
  if (kind === 'arrive') return help === 'called' ? 'arrived' : undefined
  if (kind === 'co-finish') return help === 'arrived' ? 'none' : undefined
  return help
}

function reachBack(from: string[], before: Map<string, string[]>): Set<string> {
  const found = new Set(from)
  const waiting = [...from]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const earlier of before.get(key) ?? []) {
      if (found.has(earlier)) continue
      found.add(earlier)
      waiting.push(earlier)
    }
  }
  return found
}

function keyOf({ help, result, state, used }: Situation): string {
  return `${state}|${help}|${result}|${used.join()}`
}
