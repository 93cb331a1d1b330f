// A small city to test cases in: two departments, a region for each district, and who works there.

import { ensureOrganisations } from '../../ground/identity/index.ts'
import type { Grant, Principal } from '../../kernel/access/index.ts'
import type { TestHub } from '../../kernel/testing/index.ts'
import { ensureCategories } from './categories/ensure.ts'
import { permissions } from './permissions.ts'
import { seedCases } from './reference/rules.ts'
import { categoryKey } from './replay-schema.ts'

export interface TestCity {
  /** Ids and paths by the short names o1, o2, o3. */
  organisations: Record<'o1' | 'o2' | 'o3', { id: string; path: string }>
  category: string
}

export function testCity(t: TestHub): Promise<TestCity> {
  return t.db.tx(async (tx) => {
    await seedCases(tx)
    await ensureCategories(tx, {
      standard: 'test',
      kind: 'matter',
      categories: [
        {
          code: '1',
          name: '井盖',
          conditions: [{ key: 'missing', name: { zh: '缺失', en: 'Missing' }, urgent: true }],
        },
        { code: '2', name: '路灯' },
      ],
    })
    const made = await ensureOrganisations(tx, {
      standard: 'test',
      organisations: ['o1', 'o2', 'o3'].map((code) => ({ code, name: `单位 ${code}` })),
    })
    const at = (code: string) => {
      const { id = '', path = '' } = made.get(code) ?? {}
      return { id, path }
    }
    return {
      organisations: { o1: at('o1'), o2: at('o2'), o3: at('o3') },
      category: categoryKey('test', 'matter', '1'),
    }
  })
}

let people = 0

/** Somebody who is signed in, with these permissions at that place; everywhere when left out. */
export function member(given: readonly string[], at: Partial<Grant> = {}): Principal {
  const id = `00000000-0000-7000-8000-${String(++people).padStart(12, '0')}`
  const grant = {
    role: 'test',
    permissions: [...given],
    organisationId: null,
    organisationPath: null,
    regionPath: null,
    ...at,
  }
  return {
    id,
    kind: 'person',
    account: `test-${people}`,
    name: '',
    organisationId: grant.organisationId,
    grants: [grant],
  }
}

/** May do everything with every case. */
export function chief(): Principal {
  return member(Object.keys(permissions))
}
