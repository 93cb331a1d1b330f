// The same collections through GDAL's OAPIF driver, a client that others wrote: it lists, counts, filters, copies.
import { deepEqual, equal } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { FeatureCollection } from 'geojson'
import { boxOf, type Collection, pageOf } from './ogc-client.ts'
import type { Tally } from './tally.ts'

const run = promisify(execFile)

async function gdal(command: 'ogrinfo' | 'ogr2ogr', ...words: string[]): Promise<string> {
  const { stderr, stdout } = await run(command, words, { maxBuffer: 1 << 30, timeout: 120_000 })
  equal(stderr.trim(), '', stderr)
  return stdout
}

export async function hasGdal(): Promise<boolean> {
  return run('ogrinfo', ['--format', 'OAPIF']).then(
    ({ stdout }) => stdout.includes('OAPIF'),
    () => false,
  )
}

export async function checkWithGdal(
  tally: Tally,
  base: string,
  collections: readonly Collection[],
): Promise<void> {
  const source = `OAPIF:${base}`
  const pages = ['-oo', 'PAGE_SIZE=1000']
  await tally.check('GDAL lists every layer', async () => {
    const listed = await gdal('ogrinfo', '-ro', '-q', source)
    const names = listed.split('\n').flatMap((line) => /^\d+: (\S+)/.exec(line)?.[1] ?? [])
    deepEqual(names.sort(), collections.map(({ id }) => id).sort())
  })
  for (const { id } of collections) {
    const items = `${base}/collections/${id}/items`
    const count = async (...words: string[]) => {
      const told = await gdal('ogrinfo', '-ro', '-so', ...pages, ...words, source, id)
      return Number(/Feature Count: (\d+)/.exec(told)?.[1])
    }
    const { features, numberMatched } = await pageOf(items, { limit: '1000' })
    await tally.check(`GDAL counts ${id}`, async () => equal(await count(), numberMatched))
    const shaped = features.filter(({ geometry }) => geometry)
    if (shaped.length === 0) continue
    await tally.check(`GDAL filters ${id} by a box`, async () => {
      const [west, south, east, north] = boxOf(shaped)
      const box = [west, south, (west + east) / 2, (south + north) / 2].map(String)
      const expected = await pageOf(items, { bbox: box.join(','), limit: '1' })
      equal(await count('-spat', ...box), expected.numberMatched)
    })
    const [field, value] =
      Object.entries(shaped[0]?.properties ?? {}).find(
        ([name, found]) => typeof found === 'string' && name !== 'changed_at',
      ) ?? []
    if (field !== undefined) {
      await tally.check(`GDAL filters ${id} by ${field}`, async () => {
        const expected = await pageOf(items, { [field]: String(value), limit: '1' })
        const where = `"${field}" = '${String(value).replaceAll("'", "''")}'`
        equal(await count('-where', where), expected.numberMatched)
      })
    }
    await tally.check(`GDAL copies ${id}`, async () => {
      const copy = await gdal('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', source, id, ...pages)
      equal((JSON.parse(copy) as FeatureCollection).features.length, numberMatched)
    })
  }
}
