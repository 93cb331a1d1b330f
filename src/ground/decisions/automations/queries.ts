// The register of everything that decides by itself: what it decides, who answers for it, how to object.
import { sql, type Tx } from '../../../kernel/db/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import { errors } from '../errors.ts'

export interface Automation {
  key: string
  name: Text
  decides: Text
  owner: Text
  /** The decision table that it follows; null where it follows something else. */
  modelKey: string | null
  objection: Text
}

export interface AutomationRow extends Automation {
  asShipped: boolean
  version: number
  changedAt: Date
}

const columns = sql`
  key, name, decides, owner, model_key AS "modelKey", objection, as_shipped AS "asShipped", version,
  changed_at AS "changedAt"`

export const runningBody: Text = { zh: '本平台的运行单位', en: 'The body that runs this hub' }

export const askAPerson: Text = {
  zh: '对自动作出的决定有异议的，可向承办单位或本平台的运行单位提出，由工作人员人工复核并答复。',
  en: 'Whoever disagrees may ask the organisation in charge, or the body that runs this hub, for a person to look at the matter again and to answer.',
}

/** Enters what modules bring. What the place changed itself stays as the place wants it. */
export async function registerAutomations(
  tx: Tx,
  automations: readonly (Omit<Automation, 'owner' | 'objection'> & Partial<Automation>)[],
): Promise<void> {
  const rows = automations.map(({ modelKey, ...given }) => ({
    owner: runningBody,
    objection: askAPerson,
    ...given,
    model_key: modelKey,
  }))
  await tx.run(sql`
    INSERT INTO decisions.automation AS known
      (key, name, decides, owner, model_key, objection, as_shipped, version, changed_at)
    SELECT key, name, decides, owner, model_key, objection, true, 1, ${tx.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(key text, name jsonb, decides jsonb, owner jsonb, model_key text, objection jsonb)
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, decides = excluded.decides, owner = excluded.owner,
      model_key = excluded.model_key, objection = excluded.objection, version = known.version + 1,
      changed_at = excluded.changed_at
    WHERE known.as_shipped AND (known.name, known.decides, known.owner, known.model_key, known.objection)
      IS DISTINCT FROM (excluded.name, excluded.decides, excluded.owner, excluded.model_key, excluded.objection)`)
}

/** No table decides without standing in the register. */
export async function ensureAutomationOf(
  tx: Tx,
  model: { key: string; name: string; description: string | null },
): Promise<void> {
  const { description, key, name } = model
  const known = await tx.first(
    sql`SELECT key FROM decisions.automation WHERE model_key = ${key} OR key = ${key}`,
  )
  if (known) return
  const decides = description ?? name
  const row = { key, modelKey: key, name: { zh: name, en: name }, decides: { zh: decides, en: decides } }
  await registerAutomations(tx, [row])
}

export function listAutomations(tx: Tx, { after = '', limit }: { after?: string; limit: number }) {
  return tx.rows<AutomationRow>(
    sql`SELECT ${columns} FROM decisions.automation WHERE key > ${after} ORDER BY key LIMIT ${limit}`,
  )
}

/** @throws decisions.noAutomation */
export async function getAutomation(tx: Tx, key: string): Promise<AutomationRow> {
  const found = await tx.first<AutomationRow>(
    sql`SELECT ${columns} FROM decisions.automation WHERE key = ${key} FOR UPDATE`,
  )
  if (!found) throw errors.noAutomation({ key })
  return found
}

export function findAutomationOf(tx: Tx, modelKey: string): Promise<AutomationRow | undefined> {
  return tx.first<AutomationRow>(
    sql`SELECT ${columns} FROM decisions.automation WHERE model_key = ${modelKey} ORDER BY key LIMIT 1`,
  )
}

export async function updateAutomation(
  tx: Tx,
  { decides, key, name, objection, owner }: Automation,
): Promise<AutomationRow> {
  return tx.one<AutomationRow>(sql`
    UPDATE decisions.automation SET name = ${JSON.stringify(name)}::jsonb, decides = ${JSON.stringify(decides)}::jsonb,
      owner = ${JSON.stringify(owner)}::jsonb, objection = ${JSON.stringify(objection)}::jsonb, as_shipped = false,
      version = version + 1, changed_at = ${tx.now}
    WHERE key = ${key} RETURNING ${columns}`)
}
