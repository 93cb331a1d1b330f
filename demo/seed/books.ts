// What the city decides by: its dictionaries of categories and its decision tables.
import { saveModel } from '../../src/ground/decisions/index.ts'
import type { Hub } from '../../src/kernel/hub/index.ts'
import { ensureCategories, seedCases } from '../../src/work/cases/index.ts'
import { CATEGORIES, type CategoryKind, COMPONENT_CLASSES, MATTER_CLASSES, STANDARD } from '../categories.ts'
import { readTable, TABLES } from '../tables.ts'

const CLASSES = { component: COMPONENT_CLASSES, matter: MATTER_CLASSES }

export async function loadCategories(hub: Hub): Promise<void> {
  await hub.db.tx(async (tx) => {
    await seedCases(tx)
    for (const kind of ['component', 'matter'] as const)
      await ensureCategories(tx, { standard: STANDARD, kind, categories: dictionaryOf(kind) })
  })
}

function dictionaryOf(kind: CategoryKind) {
  return CATEGORIES.filter((category) => category.kind === kind).map(
    ({ code, conditions, major, name, synonyms }) => ({
      code,
      name,
      classCode: major,
      className: CLASSES[kind][major],
      synonyms,
      conditions,
    }),
  )
}

/** In force since before the first case of the past. */
export async function loadTables(hub: Hub, validFrom: Date): Promise<void> {
  for (const key of TABLES)
    await saveModel(hub, { key, xml: await readTable(key), validFrom, actor: 'system' })
}
