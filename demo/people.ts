// People who do not exist: surnames that are common, given names put together by chance from syllables that
// are seldom seen side by side. One signs in for each role; the others stand in the log of the past.
import { type DemoOrganisation, GRID_CENTRE } from './organisations.ts'
import { itemAt, type Random, randomStream } from './random.ts'

/** The roles that a hub ships, each with one account in the demo. */
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
  organisation: string | null
  role: Role
  /** Has a password: listed in accounts.json. */
  signsIn: boolean
  /** Region that the role is held for; null: by the organisation alone, or the whole city. */
  regionCode: string | null
}

/** Teams whose handler can sign in too, so that co-handling can be tried from both sides. */
const SIGNING_TEAMS = [
  'sanitation-990103',
  'enforcement-990103',
  'drainage',
  'gardens-990104',
  'street-990103001',
]

const SURNAMES = [...'林陈周吴徐沈程宋方许何郑谢韩冯董苏卢蒋蔡余杜戴夏钟汪田任姜范石姚谭廖']
const FIRST = [...'知衡砚予澄牧棠序栖桉屿徽渡闻鹿岑简望']
const SECOND = [...'禾笛墨舟穗筠荇汀陌桁屿漱畔笙檐洲']

export function makePeople(seed: string, organisations: readonly DemoOrganisation[]): DemoPerson[] {
  const nameOf = nameMaker(randomStream(seed, 'people'))
  const people: DemoPerson[] = []
  const add = (
    key: string,
    role: Role,
    organisation: string | null,
    signsIn: boolean,
    regionCode: string | null = null,
  ) => {
    people.push({ key, name: nameOf(), organisation, role, signsIn, regionCode })
  }
  const ofKind = (...kinds: string[]) => organisations.filter(({ kind }) => kinds.includes(kind))
  const home = itemAt(ofKind('community'), 0)
  add('resident', 'resident', null, true)
  add('grid-worker', 'grid-worker', home.code, true, home.regionCode)
  add('handler', 'handler', 'maintenance-990103', true)
  add('dispatcher', 'dispatcher', GRID_CENTRE, true)
  add('supervisor', 'supervisor', GRID_CENTRE, true)
  add('mediator', 'mediator', 'justice', true)
  add('data-steward', 'data-steward', 'data', true)
  add('analyst', 'analyst', 'data', true)
  add('leader', 'leader', 'city', true)
  add('auditor', 'auditor', 'audit', true)
  add('admin', 'admin', 'city', true)
  for (const code of SIGNING_TEAMS) add(`handler-${code}`, 'handler', code, true)
  for (const { code } of ofKind('team', 'company', 'department', 'street')) {
    if (!SIGNING_TEAMS.includes(code)) add(`handler-${code}`, 'handler', code, false)
  }
  for (const { code, regionCode } of ofKind('community'))
    add(`grid-${regionCode}`, 'grid-worker', code, false, regionCode)
  for (let desk = 2; desk <= 6; desk++) add(`dispatcher-${desk}`, 'dispatcher', GRID_CENTRE, false)
  for (let desk = 2; desk <= 3; desk++) add(`supervisor-${desk}`, 'supervisor', GRID_CENTRE, false)
  return people
}

/** Names of residents who report, never the same one twice in a row of about ten thousand. */
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
