// Making, changing and moving organisations. Whoever does must hold identity.write at the place before and after.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import { publish } from '../../../kernel/events/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { errors } from '../errors.ts'
import { demandAt, demandRegion } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'
import {
  findOrganisation,
  getOrganisation,
  hasActiveBelow,
  insertOrganisations,
  isCodeTaken,
  takeTree,
  updateOrganisation,
} from './queries.ts'
import { pathBelow, wouldCycle } from './rules.ts'
import type { NewOrganisation, OrganisationChange, OrganisationView } from './schema.ts'

export const localStandard = 'local'

export async function createOrganisation(
  tx: Tx,
  principal: Principal,
  input: NewOrganisation,
): Promise<OrganisationView> {
  await takeTree(tx)
  const parent = await parentOf(tx, input.parentId ?? null)
  const id = newId(tx.now)
  const organisation: OrganisationView = {
    id,
    standard: input.standard ?? localStandard,
    code: input.code,
    name: input.name.trim(),
    kind: input.kind,
    parentId: parent?.id ?? null,
    path: pathBelow(parent?.path ?? null, id),
    regionPath: input.regionPath ?? null,
    active: true,
    version: 1,
  }
  demandAt(principal, 'identity.write', parent ? placeOf(parent) : everywhere)
  demandAt(principal, 'identity.write', placeOf(organisation))
  await demandRegion(tx, input.regionPath, 'regionPath')
  await demandFreeCode(tx, organisation)
  await insertOrganisations(tx, [organisation])
  await record(tx, principal, 'create-organisation', organisation)
  return organisation
}

/** `match` gets the version before the change and throws when the caller saw another one. */
export async function changeOrganisation(
  tx: Tx,
  principal: Principal,
  id: string,
  change: OrganisationChange,
  match: (version: number) => void,
): Promise<OrganisationView> {
  await takeTree(tx)
  const before = await getOrganisation(tx, id)
  match(before.version)
  const { name = before.name } = change
  const after: OrganisationView = { ...before, ...change, name: name.trim(), version: before.version + 1 }
  demandAt(principal, 'identity.write', placeOf(before))
  if (after.parentId !== before.parentId) await move(tx, principal, after)
  demandAt(principal, 'identity.write', placeOf(after))
  if (after.regionPath !== before.regionPath) await demandRegion(tx, after.regionPath, 'regionPath')
  if (after.code !== before.code) await demandFreeCode(tx, after)
  if (!before.active && after.active) await parentOf(tx, after.parentId)
  if (before.active && !after.active && (await hasActiveBelow(tx, before))) throw errors.hasActiveBelow()
  await updateOrganisation(tx, before, after)
  await record(tx, principal, 'change-organisation', after)
  return after
}

async function move(tx: Tx, principal: Principal, after: OrganisationView): Promise<void> {
  const parent = await parentOf(tx, after.parentId)
  demandAt(principal, 'identity.write', parent ? placeOf(parent) : everywhere)
  if (parent && wouldCycle(after.id, parent.path)) throw wrongParent(words.cycle)
  after.path = pathBelow(parent?.path ?? null, after.id)
}

async function parentOf(tx: Tx, id: string | null): Promise<OrganisationView | undefined> {
  if (id === null) return undefined
  const parent = await findOrganisation(tx, id)
  if (!parent) throw wrongParent(words.noParent)
  if (!parent.active) throw wrongParent(words.inactiveParent)
  return parent
}

async function demandFreeCode(tx: Tx, { code, id, standard }: OrganisationView): Promise<void> {
  if (await isCodeTaken(tx, standard, code, id)) {
    throw errors.codeTaken({ code }, { fields: [{ field: 'code', message: words.codeTaken }] })
  }
}

async function record(tx: Tx, principal: Principal, verb: string, after: OrganisationView): Promise<void> {
  const { active, id, parentId, path, version } = after
  const data = { active, parentId, path, version }
  await audit(tx, { actor: actorOf(principal), action: `identity.${verb}`, subject: id, data })
  await publish(tx, { type: 'identity.organisation-changed', subject: id, data })
}

function placeOf({ path, regionPath }: OrganisationView) {
  return { organisationPath: path, regionPath }
}

function wrongParent(message: Text) {
  return fieldProblem([{ field: 'parentId', message }])
}

const words = {
  noParent: { zh: '没有这个上级组织', en: 'There is no such parent organisation' },
  inactiveParent: { zh: '上级组织已停用', en: 'The parent organisation is not active' },
  cycle: { zh: '组织不能在自己之下', en: 'An organisation cannot stand below itself' },
  codeTaken: { zh: '已被使用', en: 'This is taken' },
}
