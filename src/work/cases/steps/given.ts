// What a caller gives for a step: checked against the kind's schema, freed of what leads to a person, its references known.

import { sql, type Tx } from '../../../kernel/db/index.ts'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import { compileValidator } from '../../../kernel/http/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { isId } from '../../../kernel/ids/index.ts'
import { findCategory } from '../categories/queries.ts'
import type { CategoryView } from '../categories/schema.ts'
import { type ActionData, type GivenKind, givenSchema } from '../fold/action.ts'
import type { CaseState } from '../fold/state.ts'
import { redact } from '../search/redact.ts'
import type { Spot } from './distance.ts'

const validators = new Map<GivenKind, ReturnType<typeof compileValidator>>()

/** Words that an amendment gives stand in the case, not in the log; a position becomes a distance. */
export interface Given extends ActionData {
  title?: string
  address?: string
  /** Measured and dropped, never stored. */
  position?: Spot
}

/** @throws request.invalid with fields under `data/` */
export function readGiven(kind: GivenKind, data: unknown): Given {
  const validate = validators.get(kind) ?? compileValidator({ ...givenSchema[kind] }, 'body')
  validators.set(kind, validate)
  const checked = validate(data)
  if ('error' in checked) {
    const { fields = [] } = checked.error as Error & { fields?: FieldProblem[] }
    throw fieldProblem(
      fields.map(({ field, message }) => ({ field: `data/${field}`.replace(/\/$/, ''), message })),
    )
  }
  return withoutPersonal(checked.value as Given)
}

function withoutPersonal(given: Given): Given {
  const kept = { ...given }
  for (const field of ['reason', 'result', 'text'] as const) {
    const words = kept[field]
    if (words !== undefined) kept[field] = redact(words)
  }
  return kept
}

const unknown = {
  organisation: { zh: '没有这个单位，或已停用', en: 'There is no such organisation in use' },
  handler: { zh: '该单位没有这个人', en: 'There is no such person in that organisation' },
  category: { zh: '没有这个类别', en: 'There is no such category' },
  condition: { zh: '该类别没有这个情形', en: 'The category has no such condition' },
} satisfies Record<string, Text>

export async function checkReferences(tx: Tx, given: Given, state: CaseState | null): Promise<void> {
  const problems: FieldProblem[] = []
  const { handlerId, organisationId } = given
  if (organisationId && !(await isInUse(tx, organisationId)))
    problems.push({ field: 'data/organisationId', message: unknown.organisation })
  else if (handlerId && !(await isMember(tx, handlerId, organisationId ?? state?.organisationId ?? null)))
    problems.push({ field: 'data/handlerId', message: unknown.handler })
  if (problems.length > 0) throw fieldProblem(problems)
}

async function isInUse(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await tx.first(
    sql`SELECT 1 AS found FROM identity.public_organisation WHERE id = ${id}::uuid AND active`,
  )
  return row !== undefined
}

async function isMember(tx: Tx, id: string, organisationId: string | null): Promise<boolean> {
  if (!isId(id) || !organisationId) return false
  const row = await tx.first(sql`
    SELECT 1 AS found FROM identity.public_person WHERE id = ${id}::uuid AND organisation_id = ${organisationId}::uuid`)
  return row !== undefined
}

/** The category of that key, and the condition within it. `at` names the fields in a problem: `` or `data/`. */
export async function demandCategory(
  tx: Tx,
  key: string,
  condition: string | null | undefined,
  at = '',
): Promise<CategoryView> {
  const category = await findCategory(tx, key)
  if (!category) throw fieldProblem([{ field: `${at}category`, message: unknown.category }])
  if (condition && !category.conditions.some((one) => one.key === condition))
    throw fieldProblem([{ field: `${at}condition`, message: unknown.condition }])
  return category
}
