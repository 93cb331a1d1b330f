import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import { getJson, makeCity, square, westPath } from '../testing.ts'
import { ensureRegions } from './ensure.ts'
import { linkRegions, orphanRegions } from './link.ts'
import { findRegion, regionNames } from './queries.ts'
import { saveRegions } from './save.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

const codesOf = (items: { code: string }[]) => items.map(({ code }) => code)

describe('/api/v1/regions', () => {
  beforeEach(() => makeCity(t))

  it.each([
    ['', 8],
    ['?level=community', 2],
    ['?parent=990101001', 2],
    [`?path=${westPath}`, 3],
    ['?q=网格', 2],
    ['?q=beihe', 1],
    ['?standard=other', 0],
    ['?q=%25', 0],
  ])('%s finds %i', async (query, count) => {
    const { body, status } = await getJson(t, `/api/v1/regions${query}`)
    expect(status).toBe(200)
    expect(body.items).toHaveLength(count)
  })

  it('goes on where a page ended, a region before those below it', async () => {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const { body } = await getJson(t, `/api/v1/regions?limit=3${next && `&cursor=${next}`}`)
      seen.push(...codesOf(body.items))
      next = body.next
    }
    expect(seen).toEqual(seen.toSorted())
    expect(seen).toHaveLength(8)
  })

  it('tells one region with its path and centre', async () => {
    const { body } = await getJson(t, '/api/v1/regions/990101001001')
    expect(body).toMatchObject({ name: '桂花社区', parent: '990101001', path: westPath, hasBoundary: true })
    expect(body.centre).toEqual([120.25, 30.5])
  })

  it('gives the tree to the depth asked for, from the root asked for', async () => {
    const { body } = await getJson(t, '/api/v1/regions/tree?root=990101&depth=2')
    const [district] = body.items
    expect(district.code).toBe('990101')
    expect(codesOf(district.children[0].children)).toEqual(['990101001001', '990101001002'])
    expect(district.children[0].children[0].children).toEqual([])
  })

  it('gives children and the boundary, coarser where that is asked', async () => {
    const { body } = await getJson(t, '/api/v1/regions/990101001/children')
    expect(codesOf(body.items)).toEqual(['990101001001', '990101001002'])
    const boundary = await getJson(t, '/api/v1/regions/990101001001/geometry?tolerance=0.1')
    expect(boundary.type).toContain('application/geo+json')
    expect(boundary.body.geometry.coordinates[0]).toHaveLength(5)
  })

  it.each([
    ['/api/v1/regions/98', 404, 'space.noRegion'],
    ['/api/v1/regions/98/children', 404, 'space.noRegion'],
    ['/api/v1/regions/98/geometry', 404, 'space.noRegion'],
    ['/api/v1/regions/tree?root=98', 404, 'space.noRegion'],
    ['/api/v1/regions?level=village', 422, 'request.invalid'],
    ['/api/v1/regions?limit=0', 422, 'request.invalid'],
    ['/api/v1/regions?cursor=x', 422, 'request.invalid'],
    ['/api/v1/regions/tree?depth=99', 422, 'request.invalid'],
    ['/api/v1/regions/990101/geometry?tolerance=x', 422, 'request.invalid'],
  ])('%s is a problem', async (url, status, code) => {
    const answer = await getJson(t, url)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.type).toContain('application/problem+json')
  })

  it('has no boundary to show where none was imported', async () => {
    await t.db.tx((tx) => saveRegions(tx, 'own', [{ code: 'A', level: 'community', name: 'A' }]))
    expect((await getJson(t, '/api/v1/regions/A/geometry')).body.code).toBe('space.noBoundary')
  })
})

describe('linking', () => {
  const link = (rows: { code: string; parent?: string }[], standard = 'own') =>
    t.db.tx(async (tx) => {
      await saveRegions(
        tx,
        standard,
        rows.map((row) => ({ name: row.code, level: 'community', ...row })),
      )
      return linkRegions(tx, standard)
    })
  const pathOf = (code: string) => t.db.tx((tx) => findRegion(tx, code)).then((region) => region?.path)

  it('finds the nearest division that the code names: a city without counties', async () => {
    await link([{ code: '991900003004' }, { code: '9919' }, { code: '991900003' }], 'GB/T 2260')
    expect(await pathOf('991900003004')).toBe('9919/991900003/991900003004/')
  })

  it('moves what was there when the region above comes later', async () => {
    await link([{ code: 'b', parent: 'a' }])
    expect(await pathOf('b')).toBe('b/')
    expect(await t.db.tx((tx) => orphanRegions(tx, 'own'))).toEqual([{ code: 'b', parent: 'a' }])
    await link([{ code: 'a' }])
    expect(await pathOf('b')).toBe('a/b/')
    expect(await t.db.tx((tx) => orphanRegions(tx, 'own'))).toEqual([])
  })

  it('breaks circles and keeps what hangs below them', async () => {
    const circular = await link([
      { code: 'a', parent: 'c' },
      { code: 'b', parent: 'a' },
      { code: 'c', parent: 'b' },
      { code: 'd', parent: 'c' },
    ])
    expect(circular).toEqual(['a', 'b', 'c'])
    expect([await pathOf('a'), await pathOf('d')]).toEqual(['a/', 'c/d/'])
  })

  it('does not look into another standard', async () => {
    await link([{ code: 'a' }], 'one')
    await link([{ code: 'b', parent: 'a' }], 'two')
    expect(await pathOf('b')).toBe('b/')
  })
})

describe('saving', () => {
  it('keeps the boundary when the new row has none, and does not repeat the region', async () => {
    const region = { code: '99', level: 'province', name: '云省' } as const
    const save = (geometry?: unknown) =>
      t.db.tx((tx) => saveRegions(tx, 'GB/T 2260', [{ ...region, geometry }]))
    expect(await save(square(0, 0, 1, 1))).toMatchObject({ created: 1, updated: 0 })
    expect(await save()).toMatchObject({ created: 0, updated: 1 })
    expect(await t.db.tx((tx) => findRegion(tx, '99'))).toMatchObject({ hasBoundary: true })
  })

  it('makes regions from names, once', async () => {
    const ask = (names: string[]) => t.db.tx((tx) => ensureRegions(tx, { names, standard: 'made' }))
    const first = await ask(['Harbor East', ' Canton ', 'Canton', ''])
    expect([...first.keys()]).toEqual(['Harbor East', ' Canton ', 'Canton'])
    expect(first.get(' Canton ')).toEqual(first.get('Canton'))
    const second = await ask(['Canton', 'Fells Point'])
    expect(second.get('Canton')).toEqual(first.get('Canton'))
    expect(new Set([...first.values(), ...second.values()].map(({ code }) => code)).size).toBe(3)
    const { code = '', path = '' } = second.get('Canton') ?? {}
    expect(await t.db.tx((tx) => findRegion(tx, code))).toMatchObject({ made: true, level: 'community' })
    expect(await t.db.tx((tx) => regionNames(tx, [path]))).toEqual(new Map([[path, 'Canton']]))
  })

  it('leaves retired regions out of lists, and finds them by code', async () => {
    await makeCity(t)
    await t.db.tx((tx) =>
      tx.run(sql`UPDATE space.region SET retired_at = ${tx.now} WHERE code = '990101001002'`),
    )
    expect((await getJson(t, '/api/v1/regions?level=community')).body.items).toHaveLength(1)
    expect((await getJson(t, '/api/v1/regions/990101001002')).body.retiredAt).not.toBeNull()
    expect((await getJson(t, '/api/v1/locate?lon=120.7&lat=30.5')).body.region.level).toBe('street')
  })
})
