// The words of the first steps.
import { defineMessages } from '../../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '从这里开始', en: 'First steps' },
  intro: {
    zh: '上午装好，照着做一遍，导入去年的诉求，傍晚就知道哪条街超时、为什么。',
    en: 'Installed in the morning; follow these, bring in last year’s requests, and by evening you know which street is late and why.',
  },
  progress: { zh: '做好 {done} 步，共 {total} 步', en: '{done} of {total} done' },
  looking: { zh: '正在看做到哪一步…', en: 'Looking how far it is…' },
  allDone: { zh: '{total} 步都做好了', en: 'All {total} done' },
  done: { zh: '做好了', en: 'done' },
  todo: { zh: '还没做', en: 'to do' },
  next: { zh: '下一步', en: 'next' },
  again: { zh: '没查到，再查一次', en: 'Not known: look again' },
  byCommand: {
    zh: '数据很多时，也可以用命令行导入，见管理员手册。',
    en: 'Large amounts may also come in by the command line: see the administrator’s guide.',
  },
  place: { zh: '这里是哪里', en: 'Say where this is' },
  placeWhy: {
    zh: '名称、热线电话、服务点：居民在每一页都看得到。',
    en: 'Name, telephones and offices: residents see them on every page.',
  },
  regions: { zh: '导入区划与网格', en: 'Bring in regions and grids' },
  regionsWhy: {
    zh: '市、区、街道、社区、网格的名称和边界。案卷落在哪里，就归哪里。',
    en: 'Names and boundaries down to the grids: where a case lies says whose it is.',
  },
  organisations: { zh: '建好组织', en: 'Add the organisations' },
  organisationsWhy: {
    zh: '政府、部门、街道、队伍：案卷派给他们。',
    en: 'Government, departments, streets, teams: cases go to them.',
  },
  people: { zh: '给人开账号', en: 'Give people accounts' },
  peopleWhy: {
    zh: '派遣员、承办人、网格员、值班长，各有各的角色和管辖。',
    en: 'Dispatchers, handlers, grid workers, supervisors, each with a role and its reach.',
  },
  categories: { zh: '载入类别目录', en: 'Load the categories' },
  categoriesWhy: {
    zh: '居民能报什么、平时怎么叫。可以从表格导入。',
    en: 'What can be reported and what residents call it; from a table.',
  },
  rules: { zh: '定好时限和派遣', en: 'Set limits and dispatching' },
  rulesWhy: {
    zh: '每种情形限多久、派给谁，写成一张看得懂的表。',
    en: 'How long each kind may take and who gets it, as a table one can read.',
  },
  imports: { zh: '导入去年的诉求', en: 'Bring in last year’s requests' },
  importsWhy: {
    zh: '热线的工单表直接导入，马上有统计和地图。',
    en: 'The hotline’s own table comes straight in, and the figures and the map are there.',
  },
})
