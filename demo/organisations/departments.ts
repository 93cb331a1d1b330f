// The city's departments, what hangs under them, and how well each keeps its times. All invented.
import type { Text } from '../../src/kernel/i18n/index.ts'

export interface Department {
  code: string
  name: Text
  parent: string
  kind: 'department' | 'team' | 'company'
  /** One team in each district, named by it: 棹西环卫所. The name holds {district}. */
  perDistrict?: boolean
  /** 1 keeps the deadline comfortably, 0 often misses it. */
  diligence: number
}

export const ROOT = { code: 'city', name: { zh: '善城市人民政府', en: 'Shancheng City Government' } }
export const GRID_CENTRE = 'grid-centre'

export const DEPARTMENTS: Department[] = [
  at(GRID_CENTRE, '善城市网格化指挥中心', 'Grid Command Centre', 'city', 0.95),
  at('urban', '善城市城市管理局', 'Urban Management Bureau', 'city', 0.85),
  team('maintenance', '{district}市政养护队', '{district} Road Maintenance', 'urban', 0.82),
  team('sanitation', '{district}环卫所', '{district} Sanitation', 'urban', 0.9),
  team('enforcement', '{district}执法队', '{district} Enforcement', 'urban', 0.74),
  at('lighting', '善城市路灯管理所', 'Street Lighting Office', 'urban', 0.88),
  at('greenery', '善城市园林绿化中心', 'Parks and Greenery Centre', 'city', 0.84),
  team('gardens', '{district}园林所', '{district} Gardens', 'greenery', 0.84),
  at('waterworks', '善城市水务局', 'Water Bureau', 'city', 0.83),
  at('drainage', '善城市排水管理所', 'Drainage Office', 'waterworks', 0.78),
  company('water', '善城自来水公司', 'Shancheng Water Company', 'waterworks', 0.86),
  company('power', '善城供电公司', 'Shancheng Power Company', 'city', 0.94),
  company('gas', '善城燃气公司', 'Shancheng Gas Company', 'city', 0.95),
  company('telecom', '善城通信管线公司', 'Shancheng Telecom Ducts', 'city', 0.58),
  at('housing', '善城市住房和城乡建设局', 'Housing and Construction Bureau', 'city', 0.66),
  at('market', '善城市市场监督管理局', 'Market Supervision Bureau', 'city', 0.87),
  at('environment', '善城市生态环境局', 'Environment Bureau', 'city', 0.8),
  at('traffic', '善城市交通警察支队', 'Traffic Police', 'city', 0.86),
  at('transport', '善城市交通运输局', 'Transport Bureau', 'city', 0.79),
  at('fire', '善城市消防救援支队', 'Fire and Rescue', 'city', 0.96),
  at('planning', '善城市自然资源和规划局', 'Planning Bureau', 'city', 0.6),
  at('civil', '善城市民政局', 'Civil Affairs Bureau', 'city', 0.88),
  at('justice', '善城市司法局', 'Justice Bureau', 'city', 0.9),
  at('data', '善城市数据局', 'Data Bureau', 'city', 0.9),
  at('audit', '善城市审计局', 'Audit Office', 'city', 0.9),
]

function at(code: string, zh: string, en: string, parent: string, diligence: number): Department {
  return { code, name: { zh, en }, parent, kind: 'department', diligence }
}

function company(code: string, zh: string, en: string, parent: string, diligence: number): Department {
  return { code, name: { zh, en }, parent, kind: 'company', diligence }
}

function team(code: string, zh: string, en: string, parent: string, diligence: number): Department {
  return { code, name: { zh, en }, parent, kind: 'team', perDistrict: true, diligence }
}
