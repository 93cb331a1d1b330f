// The words of the pages about decision tables.
import { defineMessages, type Text } from '../../kernel/i18n/messages.ts'
import type { VersionView } from './api.ts'

export const messages = defineMessages({
  title: { zh: '决策表', en: 'Decision tables' },
  intro: {
    zh: '系统自动定的每一件事，都按这里的表来定。改了先存草稿、用过往案卷试算，看清会变什么，再让它生效。',
    en: 'Everything that the hub decides by itself, it decides by these tables. Save a draft, try it on past cases, see what would change, then put it in force.',
  },
  list: { zh: '决策表清单', en: 'List of decision tables' },
  none: { zh: '还没有决策表', en: 'There are no decision tables yet' },
  noneHint: {
    zh: '没有表时，时限按流程里的通用时限，派遣由人来定。',
    en: 'Without one, the flow’s own limit holds and a person dispatches.',
  },
  newLimits: { zh: '新建时限表', en: 'Make a table of time limits' },
  newDispatch: { zh: '新建派遣表', en: 'Make a table of dispatching' },
  name: { zh: '名称', en: 'Name' },
  inForce: { zh: '现行版本', en: 'In force' },
  noneInForce: { zh: '没有版本在用', en: 'No version in force' },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  versions: { zh: '版本', en: 'Versions' },
  decided: { zh: '判定过', en: 'Decided' },
  times: { zh: '{count} 次', en: '{count} times' },
  since: { zh: '生效', en: 'In force from' },
  saved: { zh: '保存', en: 'Saved' },
  until: { zh: '到', en: 'until' },
  by: { zh: '谁存的', en: 'By' },
  state: { zh: '状态', en: 'State' },
  table: { zh: '表', en: 'The table' },
  words: { zh: '文字版', en: 'In words' },
  hitPolicy: { zh: '怎样算命中', en: 'How rows answer' },
  codes: { zh: '这些代码是什么', en: 'What these codes mean' },
  row: { zh: '行', en: 'Row' },
  anything: { zh: '不限', en: 'anything' },
  note: { zh: '说明', en: 'Note' },
  edit: { zh: '改成新版本', en: 'Edit as a new version' },
  download: { zh: '下载 DMN 文件', en: 'Download the DMN file' },
  dryRun: { zh: '用过往案卷试算', en: 'Try on past cases' },
  activate: { zh: '让它生效', en: 'Put it in force' },
  activateVersion: { zh: '让第 {version} 版生效', en: 'Put version {version} in force' },
  reason: { zh: '为什么现在生效', en: 'Why now' },
  reasonHelp: {
    zh: '写进记录，审计员看得到。马上对新的判定生效，办着的案卷不受影响。',
    en: 'Goes into the record. New decisions follow it at once; cases under way keep what they have.',
  },
  reasonExample: {
    zh: '如：区里 3 月 1 日起井盖缺失改为 1 小时',
    en: 'For example: from 1 March missing covers are due in one hour',
  },
  cancel: { zh: '先不', en: 'Not now' },
  log: { zh: '判定记录', en: 'What it decided' },
  logNone: { zh: '还没有判定过', en: 'It has not decided anything yet' },
  when: { zh: '时间', en: 'When' },
  given: { zh: '依据', en: 'Given' },
  result: { zh: '结论', en: 'Decided' },
  rows: { zh: '命中的行', en: 'Rows' },
  why: { zh: '为什么', en: 'Why' },
  noRow: { zh: '没有命中', en: 'none' },
  register: { zh: '自动决策登记', en: 'Register of automatic decisions' },
  decides: { zh: '它定什么', en: 'What it decides' },
  owner: { zh: '谁负责', en: 'Who answers for it' },
  objection: { zh: '怎样提异议', en: 'How to object' },
  byFlow: { zh: '由流程定', en: 'By the flow' },
  // Editing.
  editTitle: { zh: '修改“{name}”', en: 'Edit “{name}”' },
  editIntro: {
    zh: '保存成新的草稿，现行的版本不动。点格子直接改；右键或点行号增删行列。',
    en: 'It is saved as a new draft; the version in force stays. Click a cell to change it; use the menu of a row or column to add and remove.',
  },
  newTitle: { zh: '新建决策表', en: 'New decision table' },
  check: { zh: '检查', en: 'Check' },
  checked: { zh: '检查过，没有错', en: 'Checked: nothing wrong' },
  save: { zh: '存为草稿', en: 'Save as a draft' },
  unchanged: {
    zh: '和最新的版本一样，没有另存',
    en: 'It says the same as the newest version: nothing was added',
  },
  problems: { zh: '要改的地方', en: 'To be mended' },
  warnings: { zh: '值得看一眼', en: 'Worth a look' },
  atRow: { zh: '第 {row} 行', en: 'Row {row}' },
  atCell: { zh: '第 {row} 行“{column}”', en: 'Row {row}, “{column}”' },
  upload: { zh: '从文件载入', en: 'Load from a file' },
  narrow: {
    zh: '表很宽，在电脑上改更方便。现在的内容在下面。',
    en: 'The table is wide: editing is easier on a computer. What it says now stands below.',
  },
  editHere: { zh: '就在这里改', en: 'Edit it here' },
})

export const stateNames: Record<VersionView['state'], Text> = {
  draft: { zh: '草稿', en: 'Draft' },
  waiting: { zh: '等着生效', en: 'Waiting' },
  valid: { zh: '有效', en: 'Valid' },
  ended: { zh: '已失效', en: 'Ended' },
}
export const stateTones = { draft: 'yellow', waiting: 'blue', valid: 'green', ended: 'plain' } as const

/** The tables that decide over cases, which alone can be tried on past ones. */
export const caseTables: readonly string[] = ['case-time-limits', 'case-dispatch']
