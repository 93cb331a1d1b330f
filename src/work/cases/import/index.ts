// Import of another system's cases, for the command line and for tests of the whole hub.
export {
  type ImportCasesCommand,
  readCaseImport,
  runCaseImport,
  runImportCases,
  type Terminal,
} from './command.ts'
export { type ImportOptions, importCases } from './import-cases.ts'
export { checkMapping, readMapping } from './mapping.ts'
export { CaseMapping } from './mapping-schema.ts'
export type { ImportProgress, ImportResult } from './result.ts'
export { type WarningKind, warnings } from './warnings.ts'
