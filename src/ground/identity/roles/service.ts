// Making and changing roles. A role counts wherever it is granted, so whoever changes one must hold everywhere what
// the role gives or gave.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import { demandAt, demandHolds } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'
import { insertRole, takeRole, updateRole } from './queries.ts'
import type { NewRole, RoleChange, RoleView } from './schema.ts'

export async function createRole(
  tx: Tx,
  declared: Map<string, Text>,
  principal: Principal,
  input: NewRole,
): Promise<RoleView> {
  demandKnown(declared, input.permissions)
  demandAt(principal, 'identity.write', everywhere)
  demandHolds(principal, input.permissions, everywhere)
  const role = { ...input, everything: false, version: 1 }
  if (!(await insertRole(tx, role))) throw errors.codeTaken({ code: role.code }, { fields: [codeTaken] })
  await audit(tx, {
    actor: actorOf(principal),
    action: 'identity.create-role',
    subject: role.code,
    data: { permissions: role.permissions },
  })
  return role
}

/** `match` gets the version before the change and throws when the caller saw another one. */
export async function changeRole(
  tx: Tx,
  declared: Map<string, Text>,
  principal: Principal,
  code: string,
  change: RoleChange,
  match: (version: number) => void,
): Promise<RoleView> {
  const before = await takeRole(tx, code)
  match(before.version)
  if (before.everything) throw errors.roleFixed()
  const role = { ...before, ...change, version: before.version + 1 }
  if (change.permissions) demandKnown(declared, change.permissions)
  demandAt(principal, 'identity.write', everywhere)
  demandHolds(
    principal,
    [...before.permissions, ...role.permissions].filter((name) => declared.has(name)),
    everywhere,
  )
  await updateRole(tx, role)
  await audit(tx, {
    actor: actorOf(principal),
    action: 'identity.change-role',
    subject: code,
    data: { permissions: role.permissions },
  })
  return role
}

function demandKnown(declared: Map<string, Text>, permissions: readonly string[]): void {
  const unknown = permissions.flatMap((name, index) => (declared.has(name) ? [] : [{ name, index }]))
  if (unknown.length === 0) return
  throw fieldProblem(
    unknown.map(({ index, name }) => ({
      field: `permissions/${index}`,
      message: { zh: `没有名为 ${name} 的权限`, en: `There is no permission named ${name}` },
    })),
  )
}

const codeTaken = { field: 'code', message: { zh: '已被使用', en: 'This is taken' } }
