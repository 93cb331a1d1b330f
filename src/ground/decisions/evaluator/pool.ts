// A few evaluator processes and the queue before them. A process that dies is replaced; what it had not answered is
// asked again one by one, so that only the input that never ends fails.
import { type EvaluatorProcess, ProcessDied, startProcess } from './child.ts'
import { type EvaluatorLimits, evaluatorLimits } from './limits.ts'
import type { Checked, Failure, Outcome } from './protocol.ts'

export interface ModelSource {
  /** Equal keys mean equal models: a hash of the XML. */
  key: string
  xml: string
}

export interface Evaluation {
  decision?: string | null
  /** Local date and time with zone that `now()` and `today()` answer. */
  at: string
  /** Also tells what every cell of the tables said. */
  explain?: boolean
}

export interface Evaluator {
  /** One outcome per input, in order. */
  evaluate(model: ModelSource, inputs: Record<string, unknown>[], how: Evaluation): Promise<Outcome[]>
  check(xml: string): Promise<Checked>
  /** Starts a process before anybody waits for it. */
  warm(): void
  close(): void
}

const inputsTogether = 500
const deathsBorne = 3

export function createEvaluator(overrides: Partial<EvaluatorLimits> = {}): Evaluator {
  const limits = { ...evaluatorLimits, ...overrides }
  const processes = new Set<EvaluatorProcess>()
  const waiting: ((process: EvaluatorProcess) => void)[] = []
  let nextId = 1
  let closed = false

  function dispatch(): void {
    while (waiting.length > 0 && !closed) {
      const free =
        [...processes].find(({ busy }) => !busy) ?? (processes.size < limits.processes ? start() : undefined)
      if (!free) return
      waiting.shift()?.(free)
    }
  }

  function start(): EvaluatorProcess {
    const started = startProcess(limits, () => {
      processes.delete(started)
      dispatch()
    })
    processes.add(started)
    return started
  }

  function withProcess(work: (process: EvaluatorProcess) => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push((process) => {
        work(process).then(resolve, reject).finally(dispatch)
      })
      dispatch()
    })
  }

  async function ask(
    model: ModelSource,
    inputs: Record<string, unknown>[],
    { at, decision = null, explain = false }: Evaluation,
    carefully: boolean,
    answered: Outcome[],
  ): Promise<void> {
    const id = nextId++
    await withProcess((process) =>
      process.run(
        (known) => {
          const xml = known.has(model.key) ? undefined : model.xml
          known.add(model.key)
          return { kind: 'evaluate', id, model: model.key, xml, decision, at, inputs, carefully, explain }
        },
        (reply) => {
          if (reply.kind === 'unreadable') answered.push(...inputs.map(() => reply.failure))
          if (reply.kind === 'outcomes') answered.push(...reply.outcomes)
          return answered.length >= inputs.length
        },
      ),
    )
  }

  async function evaluateTogether(
    model: ModelSource,
    inputs: Record<string, unknown>[],
    how: Evaluation,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    let deaths = 0
    let carefully = inputs.length === 1
    while (outcomes.length < inputs.length) {
      const answered: Outcome[] = []
      try {
        await ask(model, inputs.slice(outcomes.length), how, carefully, answered)
        outcomes.push(...answered)
      } catch (error) {
        if (closed || !(error instanceof ProcessDied)) throw error
        outcomes.push(...answered)
        if (carefully) {
          outcomes.push(failureOf(error))
          deaths++
        }
        carefully = true
        if (deaths >= deathsBorne) while (outcomes.length < inputs.length) outcomes.push(failureOf(error))
      }
    }
    return outcomes
  }

  return {
    async evaluate(model, inputs, how) {
      const parts: Promise<Outcome[]>[] = []
      for (let from = 0; from < inputs.length; from += inputsTogether) {
        parts.push(evaluateTogether(model, inputs.slice(from, from + inputsTogether), how))
      }
      return (await Promise.all(parts)).flat()
    },
    async check(xml) {
      const id = nextId++
      let result: Checked = { errors: [], warnings: [], view: null }
      try {
        await withProcess((process) =>
          process.run(
            () => ({ kind: 'check', id, xml }),
            (reply) => {
              if (reply.kind !== 'checked') return false
              result = reply.checked
              return true
            },
          ),
        )
      } catch (error) {
        if (closed || !(error instanceof ProcessDied)) throw error
        result.errors.push({ code: 'size', place: 'xml', message: failureOf(error).message })
      }
      return result
    },
    warm() {
      if (processes.size === 0) start()
    },
    close() {
      closed = true
      for (const process of processes) process.stop()
    },
  }
}

function failureOf(death: ProcessDied): Failure {
  return death.killed
    ? {
        ok: false,
        reason: 'tooLong',
        message: { zh: '决策用时过长，已中止', en: 'The decision took too long and was stopped' },
      }
    : {
        ok: false,
        reason: 'tooLarge',
        message: { zh: '决策占用内存过多，已中止', en: 'The decision used too much memory and was stopped' },
      }
}
