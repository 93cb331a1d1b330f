// Registering, changing, finding and opening people. Every read is recorded; what is read is masked unless a reason
// is given (PIPL Art. 51: access by need, and traceable).
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import { fieldProblem } from '../../../kernel/errors/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { newId } from '../../../kernel/ids/index.ts'
import { maskPersonal } from '../../../kernel/personal/index.ts'
import { accountKey } from '../accounts/rules.ts'
import { errors } from '../errors.ts'
import { findOrganisation } from '../organisations/queries.ts'
import { withinScope } from '../scope/filter.ts'
import { demandAt } from '../scope/guard.ts'
import { everywhere } from '../scope/rules.ts'
import {
  findPerson,
  hasIdNumber,
  hasPhone,
  isIdNumberTaken,
  listPeople,
  type Person,
  type PersonToSave,
  personPlace,
  savePerson,
  takePerson,
  viewOf,
} from './queries.ts'
import { planErasure } from './retention.ts'
import { checkNumbers } from './rules.ts'
import { type NewPerson, type PersonChange, type PersonSearch, PersonView } from './schema.ts'

export async function registerPerson(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  input: NewPerson,
): Promise<PersonView> {
  const numbers = checkNumbers(input)
  const person: PersonToSave = {
    id: newId(tx.now),
    phone: null,
    idNumber: null,
    keepUntil: null,
    ...numbers,
    name: input.name.trim(),
    organisationId: input.organisationId ?? null,
    version: 1,
  }
  await demandBelongs(tx, principal, person.organisationId)
  await demandFreeIdNumber(hub, tx, person)
  await savePerson(tx, hub.vault, person)
  await planErasure(tx, person)
  await audit(tx, { actor: actorOf(principal), action: 'identity.register-person', subject: person.id })
  return masked(await getPerson(hub, tx, person.id))
}

/** `match` gets the version before the change and throws when the caller saw another one. */
export async function changePerson(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  id: string,
  change: PersonChange,
  match: (version: number) => void,
): Promise<PersonView> {
  const before = await takePerson(tx, hub.vault, id)
  if (!before || before.name === null) throw errors.noPerson()
  demandAt(principal, 'identity.write', before)
  match(before.version)
  const numbers = checkNumbers(change)
  const { name = before.name, organisationId = before.organisationId } = change
  const after = { ...before, ...numbers, name: name.trim(), organisationId, version: before.version + 1 }
  if (after.organisationId !== before.organisationId) await demandBelongs(tx, principal, after.organisationId)
  if (after.idNumber !== before.idNumber) await demandFreeIdNumber(hub, tx, after)
  await savePerson(tx, hub.vault, after)
  await planErasure(tx, after)
  const data = { fields: Object.keys(change), version: after.version }
  await audit(tx, { actor: actorOf(principal), action: 'identity.change-person', subject: id, data })
  return masked(await getPerson(hub, tx, id))
}

/** Masked. Throws identity.noPerson, identity.outOfScope. */
export async function readPerson(hub: Hub, tx: Tx, principal: Principal, id: string): Promise<PersonView> {
  const person = await getPerson(hub, tx, id)
  demandAt(principal, 'identity.read', person)
  await audit(tx, { actor: actorOf(principal), action: 'identity.read-person', subject: id })
  return masked(person)
}

/** The person as they are. Throws identity.noPerson, identity.outOfScope. */
export async function unmaskPerson(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  id: string,
  reason: string,
): Promise<PersonView> {
  const person = await getPerson(hub, tx, id)
  demandAt(principal, 'identity.unmask', person)
  await audit(tx, {
    actor: actorOf(principal),
    action: 'identity.unmask-person',
    subject: id,
    purpose: reason,
  })
  return viewOf(person)
}

export interface PeoplePage {
  organisationId?: string
  after?: string
  limit: number
}

/** A page of people in the caller's scope, masked, with one more row than asked when there are more. */
export async function readPeople(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  page: PeoplePage,
): Promise<PersonView[]> {
  const { after, limit, organisationId } = page
  const where = organisationId ? sql`p.organisation_id = ${organisationId}::uuid` : sql`true`
  const scope = withinScope(principal, 'identity.read', personPlace)
  return recorded(
    tx,
    principal,
    await listPeople(tx, hub.vault, { where, scope, after, limit }),
    'list-person',
  )
}

/** People in the caller's scope who have exactly this number, account or name, masked. */
export async function searchPeople(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  { account, name, ...sought }: PersonSearch,
): Promise<PersonView[]> {
  const { idNumber, phone } = checkNumbers(sought)
  const conditions = [
    phone && hasPhone(hub.vault, phone),
    idNumber && hasIdNumber(hub.vault, idNumber),
    name && sql`d.name = ${name.trim()}`,
    account && sql`a.account_key = ${accountKey(account)}`,
  ].filter((condition) => typeof condition === 'object' && condition !== null)
  const [where] = conditions
  if (!where || conditions.length > 1) throw fieldProblem([{ field: '', message: words.oneOf }])
  const scope = withinScope(principal, 'identity.read', personPlace)
  return recorded(tx, principal, await listPeople(tx, hub.vault, { where, scope, limit: 50 }), 'find-person')
}

export async function getPerson(hub: Hub, tx: Tx, id: string): Promise<Person> {
  const person = await findPerson(tx, hub.vault, id)
  if (!person || person.erasedAt) throw errors.noPerson()
  return person
}

async function recorded(tx: Tx, principal: Principal, people: Person[], verb: string): Promise<PersonView[]> {
  const actor = actorOf(principal)
  await audit(tx, ...people.map(({ id }) => ({ actor, action: `identity.${verb}`, subject: id })))
  return people.map(masked)
}

function masked(person: Person): PersonView {
  return maskPersonal(PersonView, viewOf(person))
}

async function demandBelongs(tx: Tx, principal: Principal, organisationId: string | null): Promise<void> {
  const organisation = organisationId === null ? undefined : await findOrganisation(tx, organisationId)
  if (organisationId !== null && !organisation?.active) {
    throw fieldProblem([{ field: 'organisationId', message: words.noOrganisation }])
  }
  const place = organisation && { organisationPath: organisation.path, regionPath: organisation.regionPath }
  demandAt(principal, 'identity.write', place ?? everywhere)
}

async function demandFreeIdNumber(hub: Hub, tx: Tx, { id, idNumber }: PersonToSave): Promise<void> {
  if (idNumber && (await isIdNumberTaken(tx, hub.vault, idNumber, id))) {
    throw errors.idNumberTaken({}, { fields: [{ field: 'idNumber', message: words.registered }] })
  }
}

const words = {
  noOrganisation: { zh: '没有这个组织，或已停用', en: 'There is no such organisation, or it is not active' },
  registered: { zh: '已登记', en: 'This is registered already' },
  oneOf: {
    zh: '请给出电话、证件号码、姓名、账号中的一项',
    en: 'Give one of phone, idNumber, name and account',
  },
}
