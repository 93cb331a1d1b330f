// A flow is checked when it is loaded: names that exist, every state reachable, no dead end. A wrong one never starts.
import * as Value from 'typebox/value'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import { permissions } from '../permissions.ts'
import { Flow, type FlowAction } from './definition.ts'
import { explore } from './explore.ts'

/** The flow, or 422 with each thing that is wrong with it. */
export function checkFlow(candidate: unknown): Flow {
  if (!Value.Check(Flow, candidate)) {
    throw fieldProblem(
      [...Value.Errors(Flow, candidate)].map(({ instancePath, message }) =>
        problem(instancePath.slice(1), `不符合格式（${message}）`, message),
      ),
    )
  }
  const wrong = [...namesWrong(candidate), ...actionsWrong(candidate)]
  if (wrong.length === 0) wrong.push(...pathsWrong(candidate))
  if (wrong.length > 0) throw fieldProblem(wrong)
  return candidate
}

function namesWrong({ actions, initial, states, timers }: Flow): FieldProblem[] {
  const named: [string, string | null][] = [
    ['initial', initial],
    ...actions.flatMap(({ from, to }, i): [string, string | null][] => [
      ...from.map((state, j): [string, string] => [`actions/${i}/from/${j}`, state]),
      [`actions/${i}/to`, to],
    ]),
    ...timers.map(({ state }, i): [string, string] => [`timers/${i}/state`, state]),
  ]
  const wrong = named
    .filter(([, state]) => state !== null && !Object.hasOwn(states, state))
    .map(([field, state]) => problem(field, `没有状态 ${state}`, `there is no state ${state}`))
  if (states[initial] && states[initial].kind !== 'open') {
    wrong.push(problem('initial', '起始状态应是在办状态', 'the first state must be an open one'))
  }
  actions.forEach(({ may }, i) => {
    may.forEach((one, j) => {
      if ('permission' in one && !Object.hasOwn(permissions, one.permission)) {
        const field = `actions/${i}/may/${j}/permission`
        wrong.push(problem(field, `没有权限 ${one.permission}`, `there is no permission ${one.permission}`))
      }
    })
  })
  return wrong
}

function actionsWrong({ actions, initial }: Flow): FieldProblem[] {
  const wrong: FieldProblem[] = []
  const reports = actions.filter(({ kind }) => kind === 'report')
  if (reports.length !== 1 || reports[0]?.to !== initial) {
    wrong.push(
      problem(
        'actions',
        '应有且只有一个通向起始状态的上报',
        'exactly one report must lead to the first state',
      ),
    )
  }
  const seen = new Set<string>()
  actions.forEach((action, i) => {
    if (action.kind === 'carry-over') {
      wrong.push(problem(`actions/${i}/kind`, '沿用记录不属于流程', 'carry-over is not a step of a flow'))
    }
    if ((action.kind === 'report') !== (action.from.length === 0)) {
      wrong.push(problem(`actions/${i}/from`, '只有上报没有前一状态', 'only report starts from nowhere'))
    }
    for (const state of action.from) {
      const key = `${action.kind} ${state}`
      if (seen.has(key)) {
        wrong.push(problem(`actions/${i}/from`, `${key} 重复`, `${key} stands twice`))
      }
      seen.add(key)
    }
    if (boundClock(action.kind, action.clock) !== action.clock) {
      wrong.push(problem(`actions/${i}/clock`, '时钟与动作不符', 'this clock does not go with the action'))
    }
  })
  return wrong
}

/** Suspending, resuming and extending always move the clock in their own way, and nothing else moves it so. */
function boundClock(kind: FlowAction['kind'], clock: FlowAction['clock']): FlowAction['clock'] {
  if (kind === 'suspend') return 'pause'
  if (kind === 'resume') return 'resume'
  if (kind === 'extend') return 'extend'
  return clock === 'start' || clock === 'stop' ? clock : undefined
}

function pathsWrong(flow: Flow): FieldProblem[] {
  const { reached, stuck } = explore(flow)
  const lost = Object.keys(flow.states).filter((state) => !reached.has(state))
  const ends = [...new Set(stuck.map(({ state }) => state))]
  return [
    ...lost.map((state) => problem(`states/${state}`, '没有路通到这个状态', 'no action leads to this state')),
    ...ends.map((state) =>
      problem(`states/${state}`, '从这里可能走不到结案', 'from here a case may never be closed'),
    ),
  ]
}

function problem(field: string, zh: string, en: string): FieldProblem {
  return { field, message: { zh, en } }
}
