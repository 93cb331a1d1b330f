// A small place in an empty hub: two districts, what can be reported, who works there. The hub then starts on it.

import type { Ground } from '../../bench/ground.ts'
import { openShanzhi } from '../../src/app.ts'
import { createAccount, ensureOrganisations } from '../../src/ground/identity/index.ts'
import { defaultStandard, linkRegions, saveRegions } from '../../src/ground/space/index.ts'
import { systemClock } from '../../src/kernel/clock/index.ts'
import { readConfig } from '../../src/kernel/config/index.ts'
import { ensureCategories, seedCases } from '../../src/work/cases/index.ts'

export interface SignIn {
  account: string
  password: string
}

function square(west: number, south: number, size: number) {
  const [east, north] = [west + size, south + size]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

const category = (code: string, zh: string, en: string, synonyms: string[]) => ({
  code,
  name: { zh, en },
  synonyms,
  conditions: [{ key: 'usual', name: { zh: '一般', en: 'Usual' }, urgent: false }],
})

/** The place, and a dispatcher who works in it. */
export async function settlePlace({ databaseUrl, dataFolder }: Ground): Promise<SignIn> {
  const environment = { SHANZHI_DATA: dataFolder, LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl }
  const hub = await openShanzhi(readConfig(environment), systemClock())
  try {
    const organisationId = await hub.db.tx(async (tx) => {
      await seedCases(tx)
      await saveRegions(tx, defaultStandard, [
        { code: '99', level: 'province', name: '样省', geometry: square(120, 30, 0.2) },
        { code: '9901', level: 'city', name: '样城', geometry: square(120, 30, 0.2) },
        { code: '990101', level: 'district', name: '东区', geometry: square(120, 30, 0.1) },
        { code: '990102', level: 'district', name: '西区', geometry: square(120.1, 30, 0.1) },
      ])
      await linkRegions(tx, defaultStandard)
      await ensureCategories(tx, {
        standard: 'sample',
        kind: 'matter',
        categories: [
          category('01001', '路灯不亮', 'Street light out', ['路灯', '灯坏']),
          category('02001', '井盖松动', 'Loose manhole cover', ['井盖']),
        ],
      })
      const made = await ensureOrganisations(tx, {
        standard: 'sample',
        organisations: [{ code: 'O1', name: '路灯所' }],
      })
      return made.get('O1')?.id
    })
    const { account, password } = await createAccount(hub, {
      role: 'dispatcher',
      account: 'dispatcher',
      name: '林小满',
    })
    if (!organisationId) throw new Error('the organisation was not made')
    return { account, password }
  } finally {
    await hub.db.close()
  }
}

/** A report of a resident, by the API. */
export async function report(base: string, words: string, at: { lng: number; lat: number }): Promise<void> {
  const answer = await fetch(`${base}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ category: 'sample:matter:01001', title: words, description: words, point: at }),
  })
  if (answer.status !== 201) throw new Error(`the report was refused: ${await answer.text()}`)
}
