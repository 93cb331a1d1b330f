// The evaluator process: reads, checks and evaluates models for the hub, which never runs a table's FEEL itself.
import {
  type CompiledModel,
  checkModel,
  compileModel,
  mainDecisionOf,
  readXml,
  toJson,
  UnreadableModel,
  viewOf,
} from '../dmn/index.ts'
import { startGuard } from './guard.ts'
import type { EvaluatorLimits } from './limits.ts'
import type { Checked, EvaluateRequest, Failure, Outcome, Reply, Request } from './protocol.ts'

const limits = JSON.parse(process.argv[2] ?? '{}') as EvaluatorLimits
const guard = startGuard()
const models = new Map<string, Prepared>()
const outcomesTogether = 50
let turn = Promise.resolve()

interface Prepared extends CompiledModel {
  /** Milliseconds for the next evaluation: the first one of a decision parses its FEEL. */
  allowance(decision: string): number
}

process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => {})
process.on('message', (request: Request) => {
  turn = turn.then(() => serve(request))
})
send({ kind: 'ready' })

function send(reply: Reply): void {
  process.send?.(reply)
}

async function serve(request: Request): Promise<void> {
  if (request.kind === 'forget') models.clear()
  else if (request.kind === 'check') {
    const checked = await guard.withinAsync(limits.preparation, () => check(request.xml))
    send({ kind: 'checked', id: request.id, checked })
  } else await evaluateAll(request)
}

async function check(xml: string): Promise<Checked> {
  try {
    const model = await readXml(xml)
    const findings = checkModel(model)
    return { ...findings, view: findings.errors.length === 0 ? viewOf(model) : null }
  } catch (error) {
    if (!(error instanceof UnreadableModel)) throw error
    return { errors: error.problems, warnings: [], view: null }
  }
}

async function evaluateAll(request: EvaluateRequest): Promise<void> {
  const { id, inputs, carefully } = request
  let model: Prepared
  try {
    model = models.get(request.model) ?? (await prepare(request))
  } catch (error) {
    send({ kind: 'unreadable', id, failure: failed(error) })
    return
  }
  const decision = request.decision ?? mainDecisionOf(model.model)?.name ?? ''
  const together = carefully ? 1 : outcomesTogether
  for (let from = 0; from < inputs.length; from += together) {
    const outcomes = inputs
      .slice(from, from + together)
      .map((input) =>
        guard.within(model.allowance(decision), () => evaluateOne(model, decision, input, request)),
      )
    send({ kind: 'outcomes', id, from, outcomes })
  }
}

async function prepare({ model, xml = '' }: EvaluateRequest): Promise<Prepared> {
  const compiled = await guard.withinAsync(limits.preparation, async () => compileModel(await readXml(xml)))
  const asked = new Set<string>()
  const parsing = Math.min(limits.preparation, xml.length * limits.parsing)
  const prepared: Prepared = {
    ...compiled,
    allowance(decision) {
      const first = !asked.has(decision)
      asked.add(decision)
      return limits.evaluation + (first ? parsing : 0)
    },
  }
  models.set(model, prepared)
  return prepared
}

function evaluateOne(
  model: CompiledModel,
  decision: string,
  inputs: Record<string, unknown>,
  { at, explain }: EvaluateRequest,
): Outcome {
  try {
    const { notes, tables, value } = model.evaluate(decision, inputs, { at, explain })
    const answer: Outcome = {
      ok: true,
      value: toJson(value),
      notes,
      tables: tables.map((table) => ({
        ...table,
        inputs: table.inputs.map((input) => ({ ...input, value: toJson(input.value) })),
      })),
    }
    return JSON.stringify(answer).length > limits.answer ? tooLarge() : answer
  } catch (error) {
    return failed(error)
  }
}

function tooLarge(): Failure {
  return {
    ok: false,
    reason: 'tooLarge',
    message: { zh: '决策的结果过大', en: 'The answer of the decision is too large' },
  }
}

function failed(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    ok: false,
    reason: 'failed',
    message: { zh: `决策无法求值：${reason}`, en: `The decision could not be evaluated: ${reason}` },
  }
}
