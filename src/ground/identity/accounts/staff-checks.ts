// What is refused of people who are made with a role and an account, before and inside the transaction.
import type { Tx } from '../../../kernel/db/index.ts'
import { type FieldProblem, fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import { organisationsById } from '../organisations/queries.ts'
import { listRoles } from '../roles/queries.ts'
import { unknownRegions } from '../scope/guard.ts'
import type { NewStaff } from './new-staff.ts'
import { passwordFault } from './password-rules.ts'
import { accountNameFault } from './rules.ts'

/** What `field` a problem names: `role` of the only one, `staff/3/role` of many. */
export type FieldName = (index: number, field: string) => string
export const inList: FieldName = (index, field) => `staff/${index}/${field}`
export const ofOne: FieldName = (_index, field) => field

export interface StaffRow extends Omit<NewStaff, 'scope'> {
  personId: string
  scope: { organisationId: string | null; regionPath: string | null }
}

export function staffFaults({ account, name, password }: NewStaff, least: number): FieldProblem[] {
  const found: [string, Text | null][] = [
    ['name', name.trim() === '' ? words.noName : null],
    ['account', account === null ? null : accountNameFault(account)],
    ['password', account === null || password === undefined ? null : passwordFault(password, account, least)],
  ]
  return found.flatMap(([field, message]) => (message ? [{ field, message }] : []))
}

/** 422 on roles, organisations and regions that are not there. */
export async function demandKnown(tx: Tx, rows: readonly StaffRow[], fieldName: FieldName): Promise<void> {
  const roles = new Set((await listRoles(tx)).map(({ code }) => code))
  const belongs = rows.map(({ organisationId = null }) => organisationId)
  const organisations = await organisationsById(tx, [
    ...belongs,
    ...rows.map(({ scope }) => scope.organisationId),
  ])
  const noRegion = new Set(
    await unknownRegions(
      tx,
      rows.map(({ scope }) => scope.regionPath),
    ),
  )
  const missing = (id: string | null) => id !== null && !organisations.has(id)
  const wrong = rows.flatMap(({ organisationId = null, role, scope }, index) => [
    ...(roles.has(role) ? [] : [{ field: fieldName(index, 'role'), message: words.noRole }]),
    ...(missing(organisationId) || missing(scope.organisationId)
      ? [{ field: fieldName(index, 'organisationId'), message: words.noOrganisation }]
      : []),
    ...(scope.regionPath !== null && noRegion.has(scope.regionPath)
      ? [{ field: fieldName(index, 'regionPath'), message: words.noRegion }]
      : []),
  ])
  if (wrong.length > 0) throw fieldProblem(wrong)
}

/** Throws identity.accountTaken for the first who did not get the account. */
export function demandAllMade(
  made: ReadonlySet<string>,
  rows: readonly StaffRow[],
  fieldName: FieldName,
): void {
  const index = rows.findIndex(({ account, personId }) => account !== null && !made.has(personId))
  const account = rows[index]?.account
  if (!account) return
  const fields = [{ field: fieldName(index, 'account'), message: words.taken }]
  throw errors.accountTaken({ account }, { fields })
}

const words = {
  noName: { zh: '请填写姓名', en: 'A name is required' },
  noRole: { zh: '没有这个角色', en: 'There is no such role' },
  noOrganisation: { zh: '没有这个组织', en: 'There is no such organisation' },
  noRegion: { zh: '没有这个区域', en: 'There is no such region' },
  taken: { zh: '已被使用', en: 'This is taken' },
} satisfies Record<string, Text>
