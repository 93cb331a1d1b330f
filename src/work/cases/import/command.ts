// `shanzhi import cases FILE --mapping FILE …`: words and progress on standard error, the result as one line of JSON on
// standard output.
import { basename } from 'node:path'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Hub } from '../../../kernel/hub/index.ts'
import type { Language } from '../../../kernel/i18n/index.ts'
import { errors } from './errors.ts'
import { importCases } from './import-cases.ts'
import { readMapping } from './mapping.ts'
import type { CaseMapping } from './mapping-schema.ts'
import { progressBar } from './progress.ts'
import type { ImportResult } from './result.ts'
import { type WarningKind, warnings } from './warnings.ts'

export interface ImportCasesCommand {
  file: string
  mapping: CaseMapping
  dryRun: boolean
  /** Where rejects go; made only when there are some, unless it was asked for. */
  rejects: { path: string; asked: boolean }
}

export interface Terminal {
  stdout: Writable
  stderr: Writable
  language: Language
}

/** Reads the arguments after `import cases` and the mapping file; needs no hub, so mistakes are told before one opens. */
export async function readCaseImport(argv: string[]): Promise<ImportCasesCommand> {
  const { positionals, values } = parse(argv)
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) throw errors.usage({ reason: '' })
  if (!values.mapping) throw errors.usage({ reason: '--mapping' })
  return {
    file,
    mapping: await mappingOf(values.mapping, values),
    dryRun: values['dry-run'] ?? false,
    rejects: { path: values.rejects ?? `${basename(file)}.rejects.csv`, asked: values.rejects !== undefined },
  }
}

/** What the command line says of this one file goes before what the mapping says of all. */
async function mappingOf(
  path: string,
  { encoding, sheet }: { encoding?: string | undefined; sheet?: string | undefined },
): Promise<CaseMapping> {
  return { ...(await readMapping(path)), ...(encoding && { encoding }), ...(sheet && { sheet }) }
}

/** Runs the import and writes what came of it. */
export async function runImportCases(
  hub: Hub,
  { dryRun, file, mapping, rejects }: ImportCasesCommand,
  { language, stderr, stdout }: Terminal,
): Promise<ImportResult> {
  const bar = progressBar(stderr, language)
  let result: ImportResult
  try {
    result = await importCases(hub, {
      file,
      mapping,
      dryRun,
      language,
      rejects: rejects.path,
      alwaysRejects: rejects.asked,
      progress: bar.update,
    })
  } finally {
    bar.stop()
  }
  stderr.write(`${summary(result, rejects.path, language).join('\n')}\n`)
  stdout.write(`${JSON.stringify(result)}\n`)
  return result
}

/** Exit status when every good row is in the hub and the others are in the rejects file. */
const someRejected = 2

/**
 * `shanzhi import cases …` on the process's own terminal, in the hub's language. Gives the exit status: 0 when every row
 * was taken, 2 when some were rejected. Whatever stops the import as a whole is thrown.
 */
export async function runCaseImport(hub: Hub, command: ImportCasesCommand): Promise<number> {
  const { stderr, stdout } = process
  const { rejected } = await runImportCases(hub, command, { stderr, stdout, language: hub.config.language })
  return rejected > 0 ? someRejected : 0
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean' },
        rejects: { type: 'string' },
        encoding: { type: 'string' },
        sheet: { type: 'string' },
      },
    })
  } catch (problem) {
    throw errors.usage({ reason: problem instanceof Error ? problem.message : '' })
  }
}

function summary(result: ImportResult, rejectsPath: string, language: Language): string[] {
  const { changed, created, dryRun, made, read, rejected, unchanged } = result
  const zh = [
    ...(dryRun ? ['试运行：什么都没有保存'] : []),
    `读取 ${read} 行：新建 ${created}，更新 ${changed}，未变 ${unchanged}，退回 ${rejected}`,
    `新建区域 ${made.regions}，单位 ${made.organisations}，类别 ${made.categories}`,
    ...(rejected > 0 ? [`退回的行见 ${rejectsPath}`] : []),
  ]
  const en = [
    ...(dryRun ? ['Dry run: nothing was stored'] : []),
    `${read} rows read: ${created} created, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected`,
    `Made ${made.regions} regions, ${made.organisations} organisations, ${made.categories} categories`,
    ...(rejected > 0 ? [`The rejected rows are in ${rejectsPath}`] : []),
  ]
  const noticed = Object.entries(result.warnings).map(
    ([kind, count]) => `  ${count} × ${warnings[kind as WarningKind][language]}`,
  )
  return [...(language === 'zh' ? zh : en), ...noticed]
}
