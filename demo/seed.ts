// Shancheng 善城 in an empty hub: everything that a city has on the day when it first opens the door.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CreatedStaff } from '../src/ground/identity/index.ts'
import { gatherStatistics } from '../src/kernel/db/index.ts'
import type { Hub } from '../src/kernel/hub/index.ts'
import type { Geography } from './geography.ts'
import { makeHistory } from './history.ts'
import { type DemoPerson, ROLES } from './people.ts'
import { drawPictures } from './pictures.ts'
import { planCity } from './plan.ts'
import { loadCategories, loadTables } from './seed/books.ts'
import { drawLayers } from './seed/drawing.ts'
import { layRegions, placeComponents, placePlaces } from './seed/ground.ts'
import { layPast } from './seed/past.ts'
import { withPhotos } from './seed/photos.ts'
import { introducePlace } from './seed/profile.ts'
import { employPeople, foundOrganisations } from './seed/who.ts'
import { readRules } from './tables.ts'

export interface DemoScale {
  seed?: string
  days?: number
  /** Reports on a usual day. */
  perDay?: number
  /** Of the components and addresses only one in so many: for tests. */
  oneIn?: number
}

/**
 * Fills an empty hub; the passwords of the accounts go to `accounts.json` in the data folder. Cut short, it leaves a
 * half-made city, which the command throws away.
 */
export async function makeDemo(
  hub: Hub,
  progress: (done: number, step: string) => void,
  { days = 90, oneIn = 1, perDay = 60, seed = 'shancheng' }: DemoScale = {},
): Promise<void> {
  const now = hub.clock.now()
  const step = stepper(hub, progress)
  const plan = await step(0.1, '绘制城市 the city', async () => planCity(seed))
  const { organisations, people } = plan
  const city = thinned(plan.city, oneIn)
  await step(0.08, '区域网格 regions', (part) => layRegions(hub, city, part))
  await step(0.14, '部件 components', (part) => placeComponents(hub, city, organisations, part))
  await step(0.12, '地点地址 places', (part) => placePlaces(hub, city, part))
  await step(0.03, '图层 layers', async () => {
    await drawLayers(hub, city)
    await introducePlace(hub, city)
  })
  const organisationIds = await step(0.02, '组织 organisations', () => foundOrganisations(hub, plan))
  const staff = await step(0.03, '人员 people', () => employPeople(hub, plan, organisationIds))
  await step(0.03, '类别与规则 categories and rules', async () => {
    await loadCategories(hub)
    await loadTables(hub, new Date(now.getTime() - (days + 30) * DAY))
  })
  const rules = await readRules()
  const ids = {
    person: (key: string) => found(staff, key).personId,
    organisation: (code: string) => found(organisationIds, code),
  }
  const past = makeHistory({ plan, now, days, perDay, rules, ids })
  const pictures = await step(0.02, '照片 photos', drawPictures)
  await step(0.43, '九十天的案卷 ninety days of cases', (part) =>
    layPast(hub, withPhotos(hub, past, pictures, seed), days * perDay, part),
  )
  await gatherStatistics(hub.db)
  await writeAccounts(hub, people, staff)
  progress(1, '善城 Shancheng')
}

const DAY = 86_400_000

function thinned(city: Geography, oneIn: number): Geography {
  const kept = <T>(items: T[]) => items.filter((_, at) => at % oneIn === 0)
  return { ...city, components: kept(city.components), addresses: kept(city.addresses) }
}

type Step = <T>(
  share: number,
  name: string,
  work: (part: (share: number) => void) => Promise<T>,
) => Promise<T>

function stepper({ log }: Hub, progress: (done: number, step: string) => void): Step {
  let done = 0
  return async (share, name, work) => {
    progress(done, name)
    const begun = performance.now()
    const result = await work((part) => progress(done + share * part, name))
    done += share
    log.debug(
      { event: 'demo.step', step: name, ms: Math.round(performance.now() - begun) },
      'a step of the demo',
    )
    return result
  }
}

async function writeAccounts(
  { config }: Hub,
  people: readonly DemoPerson[],
  staff: ReadonlyMap<string, CreatedStaff>,
): Promise<void> {
  const accounts = ROLES.flatMap((role) =>
    people
      .filter((person) => person.role === role && person.signsIn)
      .map(({ key }) => ({ role, account: key, password: found(staff, key).password })),
  )
  await writeFile(join(config.dataFolder, 'accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  })
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`the demo has no ${key}`)
  return value
}
