// People who do not exist: surnames that are common, given names put together by chance from syllables that
// are seldom seen side by side. One signs in for each role; the others stand in the log of the past.
import { type DemoOrganisation, GRID_CENTRE } from './organisations.ts'
import { type Random, randomStream } from './random.ts'

/** The roles that a hub ships, each with one account of the same name. */
export const ROLES = [
  'resident',
  'grid-worker',
  'handler',
  'dispatcher',
  'supervisor',
  'mediator',
  'data-steward',
  'analyst',
  'leader',
  'auditor',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

export interface DemoPerson {
  /** Stable key within the demo, also the account's name where there is one. */
  key: string
  name: string
  role: Role
  /** Has an account: listed in accounts.json. */
  signsIn: boolean
  /** Code of the organisation where they belong. */
  organisation: string | null
  /** Where the role counts: for their own organisation, in a region, or everywhere. */
  scope: 'organisation' | { regionCode: string } | 'everywhere'
}

/** Organisations whose cases the accounts of handler and mediator hold. */
const HANDLER_TEAM = 'maintenance-990103'
const MEDIATION = 'justice'

const SURNAMES = [...'林陈周吴徐沈程宋方许何郑谢韩冯董苏卢蒋蔡余杜戴夏钟汪田任姜范石姚谭廖']
const FIRST = [...'知衡砚予澄牧棠序栖桉屿徽渡闻鹿岑简望']
const SECOND = [...'禾笛墨舟穗筠荇汀陌桁屿漱畔笙檐洲']

/** @param home code of the community that the account of the grid worker looks after. */
export function makePeople(
  seed: string,
  organisations: readonly DemoOrganisation[],
  home: string,
): DemoPerson[] {
  const nameOf = nameMaker(randomStream(seed, 'people'))
  const people: DemoPerson[] = []
  const add = (key: string, role: Role, organisation: string | null, scope: DemoPerson['scope']) =>
    people.push({ key, name: nameOf(), role, signsIn: key === role, organisation, scope })
  const ofKind = (...kinds: string[]) => organisations.filter(({ kind }) => kinds.includes(kind))
  add('resident', 'resident', null, 'everywhere')
  add('grid-worker', 'grid-worker', `community-${home}`, { regionCode: home })
  add('handler', 'handler', HANDLER_TEAM, 'organisation')
  add('dispatcher', 'dispatcher', GRID_CENTRE, 'everywhere')
  add('supervisor', 'supervisor', GRID_CENTRE, 'everywhere')
  add('mediator', 'mediator', MEDIATION, 'organisation')
  add('data-steward', 'data-steward', 'data', 'everywhere')
  add('analyst', 'analyst', 'data', 'everywhere')
  add('leader', 'leader', 'city', 'everywhere')
  add('auditor', 'auditor', 'audit', 'everywhere')
  add('admin', 'admin', 'city', 'everywhere')
  for (const { code } of ofKind('team', 'company', 'department', 'street')) {
    if (code !== HANDLER_TEAM && code !== MEDIATION) add(`handler-${code}`, 'handler', code, 'organisation')
  }
  for (const { code, regionCode } of ofKind('community')) {
    if (regionCode !== home) add(`grid-${regionCode}`, 'grid-worker', code, { regionCode })
  }
  for (let desk = 2; desk <= 6; desk++) add(`dispatcher-${desk}`, 'dispatcher', GRID_CENTRE, 'everywhere')
  for (let desk = 2; desk <= 3; desk++) add(`supervisor-${desk}`, 'supervisor', GRID_CENTRE, 'everywhere')
  return people
}

/** Who takes which steps: keys of people. */
export interface Staff {
  dispatchers: string[]
  supervisors: string[]
  handlerOf(organisation: string): string
  /** By the code of the community. */
  gridWorkerOf(community: string): string
}

export function staffOf(people: readonly DemoPerson[]): Staff {
  const keys = (role: Role) => people.filter((person) => person.role === role).map(({ key }) => key)
  const handlers = new Map<string, string>()
  const workers = new Map<string, string>()
  for (const { key, organisation, role, scope } of people) {
    if (role === 'grid-worker' && typeof scope === 'object') workers.set(scope.regionCode, key)
    else if (scope === 'organisation' && organisation) handlers.set(organisation, key)
  }
  return {
    dispatchers: keys('dispatcher'),
    supervisors: keys('supervisor'),
    handlerOf: (organisation) => handlers.get(organisation) ?? 'dispatcher',
    gridWorkerOf: (community) => workers.get(community) ?? 'grid-worker',
  }
}

/** Never the same name twice in a row of about ten thousand. */
export function nameMaker(random: Random): () => string {
  const used = new Set<string>()
  return () => {
    for (;;) {
      const given = random.pick(FIRST) + (random.chance(0.8) ? random.pick(SECOND) : '')
      const name = random.pick(SURNAMES) + given
      if (used.has(name) || given.at(0) === given.at(1)) continue
      used.add(name)
      return name
    }
  }
}
