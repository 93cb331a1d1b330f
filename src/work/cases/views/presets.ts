// The views that everybody finds ready, chosen by what they may do and by the states that the hub's flow knows.
import { can, type Principal } from '../../../kernel/access/index.ts'
import type { Tx } from '../../../kernel/db/index.ts'
import { type Language, type Text, text } from '../../../kernel/i18n/index.ts'
import { currentRules } from '../reference/rules.ts'
import shipped from './presets.json' with { type: 'json' }
import type { SavedView, ViewFilter } from './schema.ts'

interface Preset {
  key: string
  name: Text
  /** Left out: `cases.read`. */
  permission?: string
  filter: ViewFilter
}

const presets = shipped as readonly Preset[]

export async function presetsFor(tx: Tx, principal: Principal, language: Language): Promise<SavedView[]> {
  const { flow } = await currentRules(tx)
  return presets
    .filter(({ permission = 'cases.read' }) => can(principal, permission))
    .filter(({ filter: { state } }) => state === undefined || Object.hasOwn(flow.states, state))
    .map(({ filter, key, name }) => ({
      id: key,
      name: text(name, language),
      filter,
      preset: true,
      shared: true,
      own: false,
      version: 1,
    }))
}
