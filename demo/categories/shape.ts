// How the demo's dictionary is written down. Codes: 6 division + 2 class + 3 subclass (11 digits). Subclasses
// of matters begin at 101, so that here, unlike in the official directories, no code stands for two things.
import type { Text } from '../../src/kernel/i18n/index.ts'

export type CategoryKind = 'component' | 'matter'

export interface Condition {
  key: string
  name: Text
  /** Danger to life or traffic: the clock runs on through the night. */
  urgent: boolean
}

export interface DemoCategory {
  kind: CategoryKind
  code: string
  /** Class 大类, 2 digits. */
  major: string
  name: Text
  synonyms: string[]
  conditions: Condition[]
}

export const DIVISION = '990100'

export const MATTER_CLASSES: Record<string, Text> = {
  '01': { zh: '市容环境', en: 'City appearance' },
  '02': { zh: '宣传广告', en: 'Posters and signs' },
  '03': { zh: '施工管理', en: 'Building sites' },
  '04': { zh: '突发事件', en: 'Sudden events' },
  '05': { zh: '街面秩序', en: 'Street order' },
  '06': { zh: '其他', en: 'Other' },
}

/** Conditions as `key 中文 English`, parted by `|`; a `!` before the key marks an urgent one. */
export function category(
  kind: CategoryKind,
  key: string,
  zh: string,
  en: string,
  synonyms: string,
  conditions: string,
): DemoCategory {
  const major = key.slice(0, 2)
  const minor = key.slice(2).padStart(3, '0')
  return {
    kind,
    code: DIVISION + major + minor,
    major,
    name: { zh, en },
    synonyms: synonyms.split(' ').filter(Boolean),
    conditions: conditions.split('|').map(readCondition),
  }
}

function readCondition(text: string): Condition {
  const [first = '', zh = '', ...en] = text.trim().split(' ')
  const urgent = first.startsWith('!')
  return { key: urgent ? first.slice(1) : first, name: { zh, en: en.join(' ') }, urgent }
}
