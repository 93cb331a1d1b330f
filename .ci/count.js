// Counts one vitest JSON report as «passed failed». A file that did not load, a run that found no test and
// an exit status that the report does not explain are failures, so that no step passes by running nothing.
import { readFileSync } from 'node:fs'

const [file, status] = process.argv.slice(2)

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}

const report = read()
const unloaded = report.testResults.filter(
  (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
)
for (const result of unloaded) console.error(`did not run: ${result.name}: ${result.message ?? ''}`)
for (const result of report.testResults)
  for (const test of result.assertionResults.filter(({ status }) => status === 'failed'))
    console.error(`failed: ${result.name}: ${test.fullName}`)

const skipped = report.numPendingTests ?? 0
if (skipped > 0) console.error(`skipped: ${skipped}`)

let failed = report.numFailedTests + unloaded.length
const unexplained = status !== '0' || report.numPassedTests === 0
if (failed === 0 && unexplained) {
  console.error(report.numPassedTests === 0 ? 'no test ran' : `vitest ended with status ${status}`)
  failed = 1
}
console.log(`${report.numPassedTests} ${failed}`)
