// One's own sessions, and those of people whom one administers.
import { actorOf, type Principal } from '../../../kernel/access/index.ts'
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Hub } from '../../../kernel/hub/index.ts'
import { type Language, text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'
import { demandOutranks } from '../grants/service.ts'
import { findOrganisation } from '../organisations/queries.ts'
import { findPlace } from '../people/place.ts'
import { listRoles } from '../roles/queries.ts'
import { demandAt } from '../scope/guard.ts'
import { mayAt } from '../scope/rules.ts'
import { endSession, endSessionsOf, findSessionOwner, sessionsOf } from './queries.ts'
import type { SessionItem, SessionView } from './schema.ts'

export async function describeSession(
  tx: Tx,
  principal: Principal,
  language: Language,
): Promise<SessionView> {
  const { account, grants, id, name, organisationId, sessionId = null } = principal
  if (id === null) throw errors.noSession()
  const organisation = organisationId === null ? undefined : await findOrganisation(tx, organisationId)
  const keys = [...new Set(grants.map(({ role }) => role))]
  const names = new Map((await listRoles(tx)).map((role) => [role.code, text(role.name, language)]))
  return {
    id,
    account,
    name,
    sessionId,
    organisation: organisation
      ? { id: organisation.id, name: organisation.name, path: organisation.path }
      : null,
    role: keys[0] ?? null,
    roles: keys.map((key) => ({ key, name: names.get(key) ?? key })),
    permissions: [...new Set(grants.flatMap(({ permissions }) => permissions))].sort(),
    grants,
  }
}

/** One's own, or another person's with identity.read there, which is recorded. */
export async function listSessions(
  hub: Hub,
  tx: Tx,
  principal: Principal,
  personId: string,
): Promise<SessionItem[]> {
  if (personId !== principal.id) {
    const place = await findPlace(tx, personId)
    if (!place) throw errors.noPerson()
    demandAt(principal, 'identity.read', place)
    await audit(tx, { actor: actorOf(principal), action: 'identity.list-sessions', subject: personId })
  }
  const sessions = await sessionsOf(tx, hub.vault, personId)
  return sessions.map(({ createdAt, endsAt, seenAt, ...rest }) => ({
    ...rest,
    current: rest.id === principal.sessionId,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}

/** A session that the caller may not know of is answered like one that is not there. */
export async function revokeSession(hub: Hub, tx: Tx, principal: Principal, id: string): Promise<void> {
  const owner = await findSessionOwner(tx, id)
  if (!owner) throw errors.noSession()
  if (owner !== principal.id) {
    const place = await findPlace(tx, owner)
    if (!place || !mayAt(principal, 'identity.write', place)) throw errors.noSession()
    await demandOutranks(hub, tx, principal, owner)
  }
  await endSession(tx, id)
  await audit(tx, {
    actor: actorOf(principal),
    action: 'identity.end-session',
    subject: owner,
    data: { session: id },
  })
}

/** Signs the caller out everywhere else. */
export async function revokeOtherSessions(tx: Tx, { id, sessionId }: Principal): Promise<void> {
  if (id === null) return
  await endSessionsOf(tx, id, sessionId ?? undefined)
  await audit(tx, { actor: id, action: 'identity.end-other-sessions', subject: id })
}

/** What nobody needs any more: ended sessions, forgotten failures, expired set-up links. */
export async function tidy(tx: Tx, forgetAfterSeconds: number): Promise<void> {
  const forgotten = new Date(tx.now.getTime() - forgetAfterSeconds * 1000)
  await tx.run(sql`
    DELETE FROM identity.session
    WHERE ends_at <= ${tx.now} OR seen_at + make_interval(secs => idle_seconds) <= ${tx.now}`)
  await tx.run(sql`DELETE FROM identity.attempt WHERE last_at < ${forgotten}`)
  await tx.run(sql`DELETE FROM identity.setup_token WHERE ends_at <= ${tx.now}`)
}
