// The profile in force is the newest version; a hub that was told nothing yet has the empty one, version 0.
import { audit } from '../../../kernel/audit/index.ts'
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { PlaceProfile, PlaceView } from './schema.ts'

const empty: PlaceView = {
  name: { zh: '', en: '' },
  regionPath: null,
  hotlines: [],
  offices: [],
  privacy: null,
  retention: null,
  notice: null,
  version: 0,
}

export async function readProfile(tx: Tx): Promise<PlaceView> {
  const row = await tx.first<{ version: number; profile: PlaceProfile }>(
    sql`SELECT version, profile FROM space.profile ORDER BY version DESC LIMIT 1`,
  )
  return row ? { ...empty, ...row.profile, version: row.version } : empty
}

/** As everybody reads it: without a notice whose time is over. */
export async function currentProfile(tx: Tx): Promise<PlaceView> {
  const profile = await readProfile(tx)
  const until = profile.notice?.until
  return until && Date.parse(until) <= tx.now.getTime() ? { ...profile, notice: null } : profile
}

/** Callers have compared versions; two at once are told apart by the key. */
export async function saveProfile(tx: Tx, profile: PlaceProfile, actor: string): Promise<PlaceView> {
  const { version: before } = await readProfile(tx)
  const version = before + 1
  await tx.run(sql`
    INSERT INTO space.profile (version, profile, changed_by, changed_at)
    VALUES (${version}, ${JSON.stringify(profile)}::jsonb, ${actor}, ${tx.now})`)
  await audit(tx, { actor, action: 'space.change-profile', subject: 'profile', data: { version } })
  return { ...profile, version }
}
