// An import as a page shows it.
import type { Principal } from '../../../../kernel/access/index.ts'
import type { ImportResult } from '../result.ts'
import { type WarningKind, warnings } from '../warnings.ts'
import type { CaseImport } from './queries.ts'
import type { ImportCounts, ImportView } from './schema.ts'

export function viewOf(row: CaseImport, { id: readerId }: Principal): ImportView {
  const { blob, createdAt, dryRun, done, finishedAt, id, name, ownerId, problem, rejected } = row
  const { rejectsBlob, result, share, size, state } = row
  return {
    id,
    name,
    state,
    dryRun,
    own: ownerId === readerId,
    size,
    done,
    rejected,
    share,
    result: result && countsOf(result),
    problem,
    hasRejects: rejectsBlob !== null,
    hasFile: blob !== null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

function countsOf({ dryRun: _dryRun, warnings: counted, ...counts }: ImportResult): ImportCounts {
  return {
    ...counts,
    warnings: Object.entries(counted).map(([kind, count]) => ({
      kind,
      count,
      words: warnings[kind as WarningKind],
    })),
  }
}
