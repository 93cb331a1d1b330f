// Kinds of public components that stand in Shancheng: a small list of our own in the class structure of
// GB/T 30428 (01 公用设施 … 06 其他); a real city imports its own edition of the directory.
import type { Text } from '../src/kernel/i18n/index.ts'

/** The name under which all of the demo's own dictionaries stand. */
export const STANDARD = 'shancheng-2026'

export interface ComponentKind {
  /** Class 大类, 2 digits. */
  major: string
  /** Subclass 小类, 2 digits. */
  minor: string
  name: Text
  /** Code of the organisation that keeps it. */
  owner: string
  /** One of them about every so many kilometres, by kind of road; absent: none there. */
  every: { avenue?: number; road?: number; lane?: number }
  /** Kilometres beside the middle of the road. */
  aside: number
}

export const COMPONENT_CLASSES: Record<string, Text> = {
  '01': { zh: '公用设施', en: 'Public utilities' },
  '02': { zh: '道路交通', en: 'Roads and traffic' },
  '03': { zh: '市容环境', en: 'Street cleanliness' },
  '04': { zh: '园林绿化', en: 'Greenery' },
  '05': { zh: '房屋土地', en: 'Buildings and land' },
  '06': { zh: '其他', en: 'Other' },
}

export const COMPONENT_KINDS: ComponentKind[] = [
  kind('0101', '雨水井盖', 'Storm drain cover', 'drainage', { avenue: 0.3, road: 0.34, lane: 0.42 }, 0.008),
  kind('0102', '污水井盖', 'Sewer cover', 'drainage', { avenue: 0.6, road: 0.55, lane: 0.6 }, 0.006),
  kind('0103', '通信井盖', 'Telecom cover', 'telecom', { avenue: 0.9, road: 1.1 }, 0.011),
  kind('0104', '电力井盖', 'Power cover', 'power', { avenue: 1, road: 1.3 }, 0.012),
  kind('0105', '路灯', 'Street lamp', 'lighting', { avenue: 0.22, road: 0.3, lane: 0.4 }, 0.013),
  kind('0106', '消火栓', 'Fire hydrant', 'water', { avenue: 0.7, road: 0.8, lane: 1.2 }, 0.014),
  kind('0107', '供水井盖', 'Water supply cover', 'water', { road: 1.2, lane: 1.4 }, 0.009),
  kind('0108', '燃气井盖', 'Gas cover', 'gas', { road: 1.6, lane: 2 }, 0.01),
  kind('0201', '道路护栏', 'Guard rail', 'maintenance', { avenue: 0.45 }, 0.004),
  kind('0202', '交通标志牌', 'Traffic sign', 'traffic', { avenue: 0.6, road: 1.1 }, 0.014),
  kind('0203', '人行天桥', 'Footbridge', 'maintenance', { avenue: 3.2 }, 0),
  kind('0301', '果皮箱', 'Litter bin', 'sanitation', { avenue: 0.4, road: 0.5, lane: 0.6 }, 0.015),
  kind('0302', '公共厕所', 'Public toilet', 'sanitation', { road: 3, lane: 5 }, 0.025),
  kind('0303', '垃圾收集点', 'Waste collection point', 'sanitation', { lane: 0.9 }, 0.018),
  kind('0401', '休闲座椅', 'Bench', 'gardens', { road: 0.9 }, 0.018),
  kind('0402', '行道树', 'Street tree', 'gardens', { avenue: 0.5, road: 0.8 }, 0.013),
  kind('0403', '绿地护栏', 'Lawn fence', 'gardens', { avenue: 0.9 }, 0.017),
]

export function componentKind(key: string): ComponentKind | undefined {
  return COMPONENT_KINDS.find(({ major, minor }) => major + minor === key)
}

function kind(
  key: string,
  zh: string,
  en: string,
  owner: string,
  every: ComponentKind['every'],
  aside: number,
): ComponentKind {
  return { major: key.slice(0, 2), minor: key.slice(2), name: { zh, en }, owner, every, aside }
}
