// The demo city as it is after its making, without the live feed: pages full of cases that stand still.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ground } from '../../bench/ground.ts'
import { runShanzhi } from '../../bench/hub-process.ts'
import type { SignIn } from './place.ts'

/** Sign-ins by role. */
export async function settleCity(ground: Ground): Promise<ReadonlyMap<string, SignIn>> {
  await runShanzhi(ground, 'demo')
  // Without this mark the hub takes the city for a real one and feeds it nothing.
  await rm(join(ground.dataFolder, 'demo'))
  const accounts = JSON.parse(await readFile(join(ground.dataFolder, 'accounts.json'), 'utf8')) as (SignIn & {
    role: string
  })[]
  return new Map(accounts.map(({ account, password, role }) => [role, { account, password }]))
}
