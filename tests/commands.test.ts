// Every command works beside a running hub, which it joins, and without one: the embedded database has one owner at a
// time, whoever comes and goes, and loses nothing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../bench/ground.ts'
import { askShanzhi, type Running, runShanzhi, startHub } from '../bench/hub-process.ts'

const own = (path: string) => fileURLToPath(new URL(`../src/work/cases/import/${path}`, import.meta.url))
const requests = own('fixtures/requests-311.csv')
const mapping = own('mappings/baltimore-311.json')

let ground: Ground
let hub: Running | undefined
let folder: string
beforeAll(async () => {
  ground = await freshGround(process.env.TEST_DATABASE_URL)
  folder = await mkdtemp(join(tmpdir(), 'commands-'))
}, 60_000)
afterAll(async () => {
  await hub?.stop()
  await ground.clear()
  await rm(folder, { recursive: true })
}, 60_000)

async function bringIn(file: string): Promise<{ status: number | null; created: number; unchanged: number }> {
  const rejects = join(folder, 'rejects.csv')
  const command = ['import', 'cases', file, '--mapping', mapping, '--rejects', rejects]
  const { said, status } = await askShanzhi(ground, ...command)
  const { created, unchanged } = JSON.parse(said)
  return { status, created, unchanged }
}

function makeAdmin(account: string): Promise<string> {
  return runShanzhi(ground, 'account', 'create', '--role', 'admin', '--account', account)
}

/** The session's cookie. */
async function signIn({ url }: Running, account: string, said: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: said.trim() }),
  })
  expect(answer.ok).toBe(true)
  return answer.headers.getSetCookie().join('; ')
}

async function total({ url }: Running, cookie: string): Promise<Record<string, number>> {
  const answer = await fetch(`${url}/api/v1/cases/stats?groupBy=organisation`, { headers: { cookie } })
  const { total } = (await answer.json()) as { total: Record<string, number> }
  return total
}

const figures = { filed: 40, closed: 36, dueClosed: 34, closedOnTime: 20 }

test('alone, beside a hub, and after the hub was killed', { timeout: 600_000 }, async () => {
  expect(await bringIn(requests)).toEqual({ status: 0, created: 40, unchanged: 0 })
  const first = await makeAdmin('first')

  hub = await startHub(ground, '--empty')
  expect(await total(hub, await signIn(hub, 'first', first))).toMatchObject(figures)

  expect(await bringIn(requests)).toEqual({ status: 0, created: 0, unchanged: 40 })
  const cookie = await signIn(hub, 'second', await makeAdmin('second'))
  const more = join(folder, 'more.csv')
  const header = 'ServiceRequestNum,SRType,MethodReceived,CreatedDate,SRStatus,StatusDate,DueDate,CloseDate'
  const rest = 'Agency,Neighborhood,Address,Latitude,Longitude'
  const row = 'SW-Dirty Alley,Phone,06/01/2018 10:00:00 AM,Open,,,,Solid Waste,Old Quay,1 QUAY ST,,'
  await writeFile(more, `${header},${rest}\nNEW-1,${row}\n,${row}\n`)
  expect(await bringIn(more)).toEqual({ status: 2, created: 1, unchanged: 0 })
  expect(await total(hub, cookie)).toMatchObject({ ...figures, filed: 41 })

  await hub.kill()
  hub = undefined
  expect(await bringIn(more)).toEqual({ status: 2, created: 0, unchanged: 1 })
  expect(await bringIn(requests)).toEqual({ status: 0, created: 0, unchanged: 40 })
})
