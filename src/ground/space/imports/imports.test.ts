import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { writeXlsx } from '../../../kernel/tabular/index.ts'
import { type TestHub, testHub } from '../../../kernel/testing/index.ts'
import {
  cityRegions,
  collection,
  eastPath,
  getJson,
  holder,
  makeCity,
  send,
  square,
  westPath,
} from '../testing.ts'

let t: TestHub
beforeEach(async () => {
  t = await testHub()
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const regions = '/api/v1/regions/import'
const components = '/api/v1/components/import'
const places = '/api/v1/places/import'

const line = (...positions: unknown[][]) => ({ type: 'Polygon', coordinates: [positions] })
const district = (code: string, geometry: unknown) => ({ code, name: code, geometry })

describe('regions', () => {
  it('come from GeoJSON, in any order, and are told of', async () => {
    const answer = await send(t, regions, { content: collection(...cityRegions.toReversed()) })
    expect(answer.json()).toEqual({ read: 8, created: 8, updated: 0, rejected: 0, rejects: [], notes: [] })
    expect((await getJson(t, '/api/v1/locate?lon=120.2&lat=30.2')).body.path).toBe(
      `${westPath}990101001001001/`,
    )
    const event = await t.db.tx((tx) =>
      tx.one<object>(sql`SELECT subject, data FROM kernel.outbox WHERE type = 'space.imported'`),
    )
    expect(event).toEqual({ subject: 'regions', data: { read: 8, created: 8, updated: 0, rejected: 0 } })
    const again = await send(t, regions, { content: collection(...cityRegions) })
    expect(again.json()).toMatchObject({ created: 0, updated: 8 })
  })

  it('come from a GB18030 table with Chinese headers and padded codes', async () => {
    const table = '区划代码,名称,上级代码\r\n990101000000,北河区,990100000000\r\n990100000000,善城,\r\n'
    const gb18030 = Buffer.from([...table].flatMap((char) => gb18030Bytes[char] ?? [char.charCodeAt(0)]))
    expect((await send(t, regions, { content: gb18030 })).json()).toMatchObject({ created: 2, notes: [] })
    expect((await getJson(t, '/api/v1/regions/990101')).body).toMatchObject({
      name: '北河区',
      parent: '9901',
    })
  })

  it('are refused one by one, with line, field and reason, and the rest is kept', async () => {
    const bowtie = line([120, 30], [121, 31], [121, 30], [120, 31.5], [120, 30])
    const answer = await send(t, regions, {
      content: collection(
        district('990101', square(120, 30, 121, 31)),
        district('990102', line([120, 30], [121, 30], [121, 31], [120, 31])),
        district('990103', bowtie),
        district('990104', line([120, 30], [121, 30], [120, 30])),
        district('990105', square(30, 120, 31, 121)),
        district('990106', { type: 'Polygon', coordinates: [[['a', 'b']]] }),
        district('990107', { type: 'Point', coordinates: [120, 30] }),
        district('990101', square(120, 30, 121, 31)),
        district('99010', null),
        { code: '990108', geometry: null },
        { code: '990109', name: 'x', parent: '990109', geometry: null },
        { code: '990110', name: 'x', parent: '99xx', geometry: null },
        district('990111', line([120, 30], ['NaN', 30], [121, 31], [120, 30])),
      ),
    })
    const { created, rejected, rejects } = answer.json()
    expect([created, rejected]).toEqual([1, 12])
    const told = rejects.map((each: { line: number; field: string; message: string }) => [
      each.line,
      each.field,
    ])
    expect(told.toSorted((a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [2, 'geometry/coordinates/0'],
      [3, 'geometry'],
      [4, 'geometry/coordinates/0'],
      [5, 'geometry/coordinates/0/0'],
      [6, 'geometry/coordinates/0/0'],
      [7, 'geometry/type'],
      [8, 'key'],
      [9, 'code'],
      [10, 'name'],
      [11, 'parent'],
      [12, 'parent'],
      [13, 'geometry/coordinates/0/1'],
    ])
    const words = JSON.stringify(rejects)
    for (const reason of ['没有闭合', '自相交', '四个点', '写反', '重复出现']) expect(words).toContain(reason)
    expect((await getJson(t, '/api/v1/regions')).body.items).toHaveLength(1)
  })

  it('answer in the language of the reader', async () => {
    const answer = await t.inject({
      method: 'POST',
      url: regions,
      as: holder('space.write'),
      headers: { 'content-type': 'text/csv', 'accept-language': 'en' },
      payload: 'code,name\n12345,x\n',
    })
    expect(answer.json().rejects).toEqual([
      { line: 2, field: 'code', message: 'a division code has 2, 4, 6, 9 or 12 digits' },
    ])
  })

  it('that stand above each other, or name one that is not there, are kept and noted', async () => {
    const table =
      'code,name,level,parent\na,A,street,b\nb,B,street,a\nc,C,community,a\nd,D,community,nowhere\n'
    const answer = await send(t, `${regions}?standard=own`, { content: table })
    expect(answer.json()).toMatchObject({ created: 4, rejected: 0 })
    expect(answer.json().notes.map(({ message }: { message: string }) => message)).toEqual([
      'a 的上级绕成了圈',
      'b 的上级绕成了圈',
      'd 的上级 nowhere 还没有导入',
    ])
    expect((await getJson(t, '/api/v1/regions/c')).body.path).toBe('a/c/')
  })

  it('of another standard say their level', async () => {
    const answer = await send(t, `${regions}?standard=own`, {
      content: 'code,name,level\nA-1,Canton,community\nA/2,x,community\nA-3,x,village\n',
    })
    expect(answer.json().rejects).toMatchObject([
      { line: 3, field: 'code' },
      { line: 4, field: 'level' },
    ])
  })
})

describe('components and places', () => {
  beforeEach(() => makeCity(t))

  it('are refused where they cannot be', async () => {
    const table = [
      'id,name,lon,lat',
      '9901010102000001,井盖,120.2,30.2',
      '9901010102000002,井盖,10,30.2',
      '9901010102000003,井盖,NaN,30.2',
      '9901010102000004,井盖,30.2,120.2',
      '9901010102000005,井盖,,30.2',
      '9901010102,井盖,120.2,30.2',
      '9901010102000007,,120.2,30.2',
      '9901010102000008,井盖,1e999,30.2',
    ].join('\n')
    const { created, rejects } = (await send(t, components, { content: table })).json()
    expect(created).toBe(1)
    const told = rejects.map(({ field, line }: { field: string; line: number }) => `${line} ${field}`)
    expect(told.sort()).toEqual(['3 geometry', '4 lon', '5 lon', '6 lon', '7 id', '8 name', '9 lon'])
  })

  it('come from a workbook', async () => {
    const rows = [['柳树小学', '解放路3号', 120.7, 30.2]]
    const content = await buffer(writeXlsx('地点', ['名称', '地址', '经度', '纬度'], rows, t.clock.now()))
    expect((await send(t, places, { content, type: xlsx })).json()).toMatchObject({ created: 1, rejected: 0 })
    const { body } = await getJson(t, '/api/v1/geocode?q=解放路3号')
    expect(body.items[0]).toMatchObject({ name: '柳树小学', regionPath: eastPath })
  })

  it('are only tried in a dry run', async () => {
    const content = 'id,name,lon,lat\n1,a,120.2,30.2\n2,b,10,10\n'
    const answer = await send(t, `${places}?dryRun=true`, { content })
    expect(answer.json()).toMatchObject({ read: 2, created: 1, rejected: 1 })
    expect((await getJson(t, '/api/v1/places')).body.items).toEqual([])
  })

  it('bring their list up to date, each source for itself', async () => {
    const content = 'id,name,lon,lat,别名\n1,石桥,120.2,30.2,老桥;大桥\n'
    const ask = async (source: string) => (await send(t, `${places}?source=${source}`, { content })).json()
    expect(await ask('a')).toMatchObject({ created: 1 })
    expect(await ask('a')).toMatchObject({ updated: 1 })
    expect(await ask('b')).toMatchObject({ created: 1 })
    expect((await getJson(t, '/api/v1/geocode?q=大桥')).body.items).toHaveLength(2)
  })

  it('are kept but for the row that the database cannot hold', async () => {
    const content = collection(
      { name: 'a', geometry: { type: 'Point', coordinates: [120.2, 30.2] } },
      { name: 'b\u0000', geometry: { type: 'Point', coordinates: [120.2, 30.2] } },
    )
    const answer = await send(t, places, { content })
    expect(answer.json()).toMatchObject({ created: 1, rejects: [{ line: 2, message: '有内容不能保存' }] })
  })
})

describe('a file as a whole', () => {
  it.each([
    ['of a type we do not read', { content: 'x', type: 'image/png' }, 415],
    ['of a general type without a name', { content: 'x', type: 'application/octet-stream' }, 415],
    ['that is empty', { content: '', type: 'text/csv' }, 422],
    ['that is no workbook', { content: 'x', type: xlsx }, 422],
  ])('%s is a problem', async (_, sending, status) => {
    const answer = await send(t, regions, sending)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('in an encoding that is unknown is a problem, one that does not fit a bad row', async () => {
    expect((await send(t, `${regions}?encoding=klingon`, { content: 'code,name\n' })).statusCode).toBe(422)
    const latin = Buffer.from('code,name\n99,caf\xe9\n9901,b\n', 'latin1')
    const answer = await send(t, `${regions}?encoding=utf-8`, { content: latin })
    expect(answer.json()).toMatchObject({ created: 1, rejects: [{ line: 2 }] })
  })

  it('is read by its name where the type is general', async () => {
    const sending = { content: 'code,name\n99,云省\n', type: 'application/octet-stream' }
    expect((await send(t, `${regions}?name=regions.csv`, sending)).json()).toMatchObject({ created: 1 })
  })

  it('that is no GeoJSON, or is cut, says so', async () => {
    const type = 'application/geo+json'
    const read = async (content: string) => (await send(t, regions, { content, type })).json()
    expect((await read('code,name\n99,x\n')).rejects[0].message).toBe('不是 GeoJSON 文件')
    expect((await read('{"type":"Topology"}')).rejects[0].message).toBe('不是 GeoJSON 要素')
    const cut = JSON.stringify(collection(...cityRegions)).slice(0, -20)
    expect(await read(cut)).toMatchObject({ created: 7, rejects: [{ line: 8, message: '文件在此处中断' }] })
    expect(await read('{"type":"FeatureCollection","features":[]}')).toMatchObject({ read: 0, rejected: 0 })
  })

  it('needs somebody who may', async () => {
    const payload = 'code,name\n99,x\n'
    const headers = { 'content-type': 'text/csv' }
    const anonymous = await t.inject({ method: 'POST', url: regions, headers, payload })
    const reader = await t.inject({
      method: 'POST',
      url: regions,
      headers,
      payload,
      as: holder('space.read'),
    })
    const nothing = await t.inject({ method: 'POST', url: regions, headers, as: holder('space.write') })
    expect([anonymous.statusCode, reader.statusCode, nothing.statusCode]).toEqual([401, 403, 422])
  })
})

/** The characters of this test in GB18030, which nothing here can write. */
const gb18030Bytes: Record<string, number[]> = {
  区: [0xc7, 0xf8],
  划: [0xbb, 0xae],
  代: [0xb4, 0xfa],
  码: [0xc2, 0xeb],
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  上: [0xc9, 0xcf],
  级: [0xbc, 0xb6],
  北: [0xb1, 0xb1],
  河: [0xba, 0xd3],
  善: [0xc9, 0xc6],
  城: [0xb3, 0xc7],
}
