// Every entry of the desk's navigation, in its groups. Only those that the person may use are shown; a new page adds its
// line here.
import type { Text } from '../i18n/messages.ts'
import { paths } from '../paths.ts'
import type { Waiting } from './use-waiting.ts'

export interface DeskEntry {
  name: Text
  to: string
  /** One of these permissions is needed; none: everybody's. */
  may?: readonly string[]
  /** How many wait there. */
  count?: keyof Waiting | 'outbox'
  /** Its turn among the tabs of a phone: the first four that a person may use, the others stand behind one more. */
  tab?: number
}

export interface DeskGroup {
  /** The first group needs none. */
  name?: Text
  entries: readonly DeskEntry[]
}

/** Steps of these are somebody's day. */
export const working = [
  'cases.accept',
  'cases.dispatch',
  'cases.handle',
  'cases.verify',
  'cases.close',
] as const

export const deskGroups: readonly DeskGroup[] = [
  {
    entries: [
      {
        name: { zh: '我的待办', en: 'My to-do' },
        to: paths.cases({ todo: true }),
        may: working,
        count: 'todo',
        tab: 1,
      },
      { name: { zh: '全部案卷', en: 'All cases' }, to: paths.cases(), count: 'open', tab: 2 },
      {
        name: { zh: '已超时', en: 'Overdue' },
        to: paths.cases({ overdue: true }),
        count: 'overdue',
        tab: 9,
      },
      {
        name: { zh: '登记一件', en: 'File a case' },
        to: paths.newCase(),
        may: ['cases.file'],
        tab: 3,
      },
      {
        name: { zh: '待送', en: 'To be sent' },
        to: paths.outbox(),
        may: [...working, 'cases.file', 'cases.oversee'],
        count: 'outbox',
        tab: 4,
      },
    ],
  },
  {
    name: { zh: '协同', en: 'Together' },
    entries: [
      {
        name: { zh: '吹哨报到', en: 'Called to help' },
        to: paths.cases({ helping: true }),
        may: ['cases.handle'],
        count: 'helping',
      },
    ],
  },
  {
    name: { zh: '总览', en: 'Overview' },
    entries: [
      { name: { zh: '统计', en: 'Figures' }, to: paths.figures(), tab: 8 },
      { name: { zh: '一张图', en: 'One map' }, to: paths.screen() },
      { name: { zh: '居民首页', en: 'Resident page' }, to: paths.home() },
    ],
  },
  {
    name: { zh: '数据', en: 'Data' },
    entries: [
      { name: { zh: '从这里开始', en: 'First steps' }, to: paths.start(), may: ['identity.write'] },
      {
        name: { zh: '组织', en: 'Organisations' },
        to: paths.organisations(),
        may: ['identity.read', 'cases.configure'],
        tab: 6,
      },
      { name: { zh: '人员', en: 'People' }, to: paths.people(), may: ['identity.read'], tab: 5 },
      { name: { zh: '角色', en: 'Roles' }, to: paths.roles(), may: ['identity.read'] },
      { name: { zh: '导入', en: 'Imports' }, to: paths.imports(), may: ['cases.configure', 'space.write'] },
      { name: { zh: '本地概况', en: 'The place' }, to: paths.place(), may: ['space.write'] },
    ],
  },
  {
    name: { zh: '规则', en: 'Rules' },
    entries: [
      { name: { zh: '决策表', en: 'Decision tables' }, to: paths.rules(), may: ['decisions.read'], tab: 7 },
      {
        name: { zh: '类别', en: 'Categories' },
        to: paths.categoriesDesk(),
        may: ['cases.configure'],
        tab: 5,
      },
      { name: { zh: '流程与时限', en: 'Flow and limits' }, to: paths.flows(), may: ['cases.configure'] },
      { name: { zh: '工作日历', en: 'Calendars' }, to: paths.calendars(), may: ['cases.configure'] },
      { name: { zh: '审计', en: 'Audit' }, to: paths.audit(), may: ['audit.read'], tab: 5 },
    ],
  },
]

/** What stands under the thumb of a phone, of the entries that a person may use. */
export function tabsOf(entries: readonly DeskEntry[]): DeskEntry[] {
  return entries
    .filter(({ tab }) => tab !== undefined)
    .sort((a, b) => (a.tab ?? 0) - (b.tab ?? 0))
    .slice(0, 4)
}
