// The committed description of the schema is what the migrations make.
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { describeSchema } from '../src/kernel/db/index.ts'
import { testHub } from '../src/kernel/testing/index.ts'

describe('src/schema.sql', () => {
  // @NOTE servers of other versions print views in other words: the embedded version is the one that is committed
  it.runIf(!process.env.TEST_DATABASE_URL)('is up to date (npx shanzhi schema --write)', async () => {
    const t = await testHub()
    const committed = await readFile(new URL('../src/schema.sql', import.meta.url), 'utf8')
    expect(await t.db.tx(describeSchema)).toBe(committed)
  })
})
