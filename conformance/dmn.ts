// Our decision tables, asked as the hub asks them in its evaluator processes, against the DMN Technology Compatibility Kit: its models, inputs and expected results.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEvaluator, type Evaluator } from '../src/ground/decisions/evaluator/index.ts'
import { readTestCases, sameValue, type TestCase } from './dmn-cases.ts'
import type { Outcome, Suite } from './suite.ts'

const ownData = fileURLToPath(new URL('../../shared/data/dmn-tck/', import.meta.url))

const at = '2026-03-02T09:00:00@Asia/Shanghai'

export const dmn: Suite = async ({ data }, say) => {
  const root = data ?? ownData
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 }
  if (!existsSync(root)) {
    say(`skipped: no vectors at ${root}`)
    return { ...outcome, skipped: 1 }
  }
  const testFiles = filesUnder(root).filter((file) => /-test-[^/]*\.xml$/.test(file))
  const evaluator = createEvaluator()
  for (const file of testFiles) {
    const { modelName, cases } = readTestCases(readFileSync(file, 'utf8'))
    const xml = readFileSync(join(dirname(file), modelName), 'utf8')
    for (const test of cases) {
      const complaint = await complaintAbout(evaluator, { key: modelName, xml }, test)
      if (complaint === null) outcome.passed++
      else {
        outcome.failed++
        say(`failed ${basename(file)} case ${test.id}: ${complaint}`)
      }
    }
  }
  evaluator.close()
  say(`${testFiles.length} files, ${outcome.passed + outcome.failed} cases`)
  return outcome
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function complaintAbout(
  evaluator: Evaluator,
  model: { key: string; xml: string },
  test: TestCase,
): Promise<string | null> {
  for (const { name, expected } of test.results) {
    const decision = test.invocable ?? name
    const [answer] = await evaluator.evaluate(model, [test.inputs], { decision, at })
    if (!answer?.ok) return `${name}: ${answer?.message.en}`
    if (sameValue(answer.value, expected)) continue
    const why = answer.notes.map((note) => `${note.code} ${note.detail}`).join('; ')
    return `${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(answer.value)} ${why}`
  }
  return null
}
