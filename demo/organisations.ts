// Who does the work in Shancheng: government, departments, teams of each district, streets and communities.

import type { Text } from '../src/kernel/i18n/index.ts'
import { type DemoRegion, districtNamesInEnglish } from './geography.ts'
import { DEPARTMENTS, ROOT } from './organisations/departments.ts'
import { randomStream } from './random.ts'

export { GRID_CENTRE } from './organisations/departments.ts'

export type OrganisationKind = 'government' | 'department' | 'team' | 'company' | 'street' | 'community'

export interface DemoOrganisation {
  /** Stable code, what the dispatch table answers: `maintenance-990103`, `street-990103001`. */
  code: string
  name: Text
  parent: string | null
  kind: OrganisationKind
  /** The region that it answers for. */
  regionCode: string
  diligence: number
}

export function makeOrganisations(seed: string, regions: readonly DemoRegion[]): DemoOrganisation[] {
  const random = randomStream(seed, 'organisations')
  const wobble = (diligence: number) => Math.min(0.98, Math.max(0.35, diligence + random.normal(0, 0.06)))
  const at = (level: DemoRegion['level']) => regions.filter((region) => region.level === level)
  const city = at('city').map(({ code }) => code)[0] ?? ''
  const english = districtNamesInEnglish()
  const organisations: DemoOrganisation[] = [
    { ...ROOT, parent: null, kind: 'government', regionCode: city, diligence: 0.9 },
  ]
  for (const { code, diligence, kind, name, parent, perDistrict } of DEPARTMENTS) {
    if (!perDistrict) {
      organisations.push({ code, name, parent, kind, regionCode: city, diligence })
      continue
    }
    for (const district of at('district')) {
      const short = { zh: district.name.replace('区', ''), en: english.get(district.name) ?? district.name }
      organisations.push({
        code: `${code}-${district.code}`,
        name: { zh: name.zh.replace('{district}', short.zh), en: name.en.replace('{district}', short.en) },
        parent,
        kind,
        regionCode: district.code,
        diligence: wobble(diligence),
      })
    }
  }
  for (const district of at('district')) {
    organisations.push(local('government', 'district', district, '人民政府', ROOT.code, 0.85))
  }
  for (const street of at('street')) {
    const ending = street.name.endsWith('镇') ? '人民政府' : '办事处'
    organisations.push(local('street', 'street', street, ending, `district-${street.parent}`, wobble(0.83)))
  }
  for (const community of at('community')) {
    const ending = community.name.endsWith('村') ? '村委会' : '居委会'
    organisations.push(
      local('community', 'community', community, ending, `street-${community.parent}`, wobble(0.86)),
    )
  }
  return organisations
}

function local(
  kind: OrganisationKind,
  stem: string,
  region: DemoRegion,
  ending: string,
  parent: string,
  diligence: number,
): DemoOrganisation {
  return {
    code: `${stem}-${region.code}`,
    name: { zh: region.name + ending, en: `${region.name} ${stem}` },
    parent,
    kind,
    regionCode: region.code,
    diligence,
  }
}
