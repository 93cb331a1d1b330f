// A small place in an empty hub: two districts, what can be reported, who works there. The hub then starts on it.

import type { Ground } from '../../bench/ground.ts'
import { openShanzhi } from '../../src/app.ts'
import { createStaff, ensureOrganisations } from '../../src/ground/identity/index.ts'
import { defaultStandard, linkRegions, saveRegions } from '../../src/ground/space/index.ts'
import { systemClock } from '../../src/kernel/clock/index.ts'
import { readConfig } from '../../src/kernel/config/index.ts'
import { ensureCategories, seedCases } from '../../src/work/cases/index.ts'

export interface SignIn {
  account: string
  password: string
}

/** Who works there. */
const people = [
  { account: 'dispatcher', role: 'dispatcher', name: '林小满', organisation: 'O1' },
  { account: 'supervisor', role: 'supervisor', name: '周立夏', organisation: 'O1' },
  { account: 'lamps', role: 'handler', name: '陈谷雨', organisation: 'O2' },
  { account: 'water', role: 'handler', name: '许小雪', organisation: 'O3' },
  { account: 'grid', role: 'grid-worker', name: '沈白露', organisation: 'O1' },
  { account: 'leader', role: 'leader', name: '方秋分', organisation: null },
] as const
export type Staff = Record<(typeof people)[number]['account'], SignIn>

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

const regions = [
  { code: '99', level: 'province', name: '样省', geometry: square(120, 30, 0.2) },
  { code: '9901', level: 'city', name: '样城', geometry: square(120, 30, 0.2) },
  { code: '990101', level: 'district', name: '东区', geometry: square(120, 30, 0.1) },
  { code: '990102', level: 'district', name: '西区', geometry: square(120.1, 30, 0.1) },
] as const

const standard = 'sample'

/** The place and its people. */
export async function settlePlace({ databaseUrl, dataFolder }: Ground): Promise<Staff> {
  const environment = { SHANZHI_DATA: dataFolder, LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl }
  const hub = await openShanzhi(readConfig(environment), systemClock())
  try {
    const organisations = await hub.db.tx(async (tx) => {
      await seedCases(tx)
      await saveRegions(tx, defaultStandard, [...regions])
      await linkRegions(tx, defaultStandard)
      await ensureCategories(tx, {
        standard,
        kind: 'matter',
        categories: [
          category('01001', '路灯不亮', 'Street light out', ['路灯', '灯坏']),
          category('02001', '井盖松动', 'Loose manhole cover', ['井盖', 'manhole']),
        ],
      })
      return ensureOrganisations(tx, {
        standard,
        organisations: [
          { code: 'O1', name: '网格中心' },
          { code: 'O2', name: '路灯所' },
          { code: 'O3', name: '水务所' },
        ],
      })
    })
    const made = await createStaff(
      hub,
      people.map(({ account, name, organisation, role }) => {
        const organisationId = organisation && (organisations.get(organisation)?.id ?? null)
        const own = role === 'handler' ? organisationId : null
        return { name, role, account, organisationId, scope: { organisationId: own, regionPath: null } }
      }),
    )
    const signIns = made.map(({ account, password }) => [account, { account, password }])
    return Object.fromEntries(signIns) as Staff
  } finally {
    await hub.db.close()
  }
}

/** A report of a resident, by the API. */
export async function report(
  base: string,
  words: string,
  at: { lng: number; lat: number },
  category = '01001',
): Promise<void> {
  const answer = await fetch(`${base}/api/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      category: `${standard}:matter:${category}`,
      title: words,
      description: words,
      point: at,
    }),
  })
  if (answer.status !== 201) throw new Error(`the report was refused: ${await answer.text()}`)
}
