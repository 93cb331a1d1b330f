// A dictionary from a table: one category a line, columns by the names that cities use. All lines are right or nothing is
// kept, since half a dictionary misleads whoever reports.
import { Readable } from 'node:stream'
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import { openTable } from '../../../kernel/tabular/index.ts'
import { errors } from '../errors.ts'
import { categoryKey } from '../replay-schema.ts'
import { insertCategories, listCategories } from './queries.ts'
import { type RowFault, readCategory } from './read-row.ts'
import type { CategoryImport, CategoryInput, CategoryView } from './schema.ts'

const most = { rows: 5000, rejectsTold: 1000, rowsShown: 200 }

interface Source {
  body: unknown
  name: string
  mostBytes: number
}

interface Wanted {
  standard: string
  kind: string
  dryRun: boolean
  language: Language
}

type Read = { line: number; category: CategoryInput }

/** @throws cases.noTable, cases.tableTooLong, and what the table as a whole is refused for */
export async function importCategories(
  hub: Hub,
  principal: Principal,
  source: Source,
  { dryRun, kind, language, standard }: Wanted,
): Promise<CategoryImport> {
  const { faults, read, rows } = await readAll(source)
  const result = await hub.db.tx(async (tx) => {
    const known = await knownOf(tx, standard, kind)
    const told = rows.map((row) => ({ ...row, state: stateOf(row.category, standard, kind, known) }))
    const differing = rows.filter((_, i) => told[i]?.state !== 'unchanged').map(({ category }) => category)
    if (!dryRun && faults.length === 0 && differing.length > 0) {
      await insertCategories(tx, standard, kind, differing)
      const data = { kind, changed: differing.length }
      await audit(tx, { actor: actorOf(principal), action: 'cases.load-categories', subject: standard, data })
    }
    return told
  })
  const count = (state: string): number => result.filter((row) => row.state === state).length
  return {
    read,
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: faults.length,
    rejects: faults.slice(0, most.rejectsTold).map(({ field, line, message }) => ({
      line,
      field,
      message: text(message, language),
    })),
    rows: result.slice(0, most.rowsShown),
  }
}

async function readAll({ body, mostBytes, name }: Source) {
  if (!(body instanceof Readable)) throw errors.noTable()
  const limits = { archiveBytes: mostBytes, inflatedBytes: 8 * mostBytes }
  const table = await openTable(body, { name, limits })
  const rows: Read[] = []
  const faults: (RowFault & { line: number })[] = []
  const lineOf = new Map<string, number>()
  let read = 0
  for await (const row of table.rows) {
    read += 1
    if (read > most.rows) throw errors.tableTooLong({ rows: most.rows })
    const { line } = row
    if ('problem' in row) {
      faults.push({ line, field: '', message: row.problem })
      continue
    }
    const found = readCategory(row.cells)
    if (!found.ok) faults.push(...found.faults.map((fault) => ({ ...fault, line })))
    else if (lineOf.has(found.category.code)) faults.push({ line, ...twice(lineOf.get(found.category.code)) })
    else {
      lineOf.set(found.category.code, line)
      rows.push({ line, category: found.category })
    }
  }
  return { read, rows, faults }
}

async function knownOf(tx: Tx, standard: string, kind: string): Promise<Map<string, CategoryView>> {
  return new Map((await listCategories(tx, { standard, kind })).map((one) => [one.key, one]))
}

function stateOf(
  category: CategoryInput,
  standard: string,
  kind: string,
  known: ReadonlyMap<string, CategoryView>,
): 'created' | 'changed' | 'unchanged' {
  const before = known.get(categoryKey(standard, kind, category.code))
  if (!before) return 'created'
  const { classCode = null, className = null, conditions = [], name, synonyms = [] } = category
  const now = [name, classCode, className, synonyms, conditions].map(stable)
  const then = [before.name, before.classCode, before.className, before.synonyms, before.conditions].map(
    stable,
  )
  return now.join() === then.join() ? 'unchanged' : 'changed'
}

/** The database gives an object's fields in an order of its own. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, one]) => `${name}:${stable(one)}`).join()}}`
}

function twice(line = 0): RowFault {
  return {
    field: 'code',
    message: { zh: `编码与第 ${line} 行相同`, en: `The code stands in line ${line} already` },
  }
}
