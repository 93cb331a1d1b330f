// The words of a dry run.
import { defineMessages } from '../../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '用过往案卷试算', en: 'Try on past cases' },
  intro: {
    zh: '拿最近的真实案卷，让新版本和现行版本各算一遍，看哪些会变。什么都不会改。',
    en: 'The last real cases are put to the new version and to the one in force, to see which would change. Nothing is altered.',
  },
  against: {
    zh: '第 {version} 版，与现行的第 {inForce} 版比较',
    en: 'version {version}, held against version {inForce} in force',
  },
  alone: { zh: '第 {version} 版；现在没有版本在用', en: 'version {version}; no version is in force now' },
  howMany: { zh: '用多少件', en: 'How many cases' },
  last: { zh: '最近 {count} 件', en: 'the last {count}' },
  run: { zh: '试算', en: 'Try' },
  progress: { zh: '试算进度', en: 'Progress' },
  soFar: { zh: '算过 {done} 件，共 {total} 件', en: '{done} of {total} cases' },
  failed: { zh: '没有算成，请再试一次。', en: 'It did not work: try again.' },
  stopped: {
    zh: '这张表太慢，算到第 {count} 件就停下了。生效以前请改得简单些。',
    en: 'This table is too slow: it was stopped after {count} cases. Make it simpler before it takes effect.',
  },
  none: { zh: '{count} 件都不变', en: 'None of {count} cases would change' },
  noCases: { zh: '还没有案卷可以试算', en: 'There are no cases yet to try it on' },
  some: { zh: '{tried} 件里有 {changed} 件会变', en: '{changed} of {tried} cases would change' },
  broken: { zh: '其中 {count} 件新版本算不出来', en: 'in {count} of them the new version fails' },
  case: { zh: '案卷', en: 'Case' },
  given: { zh: '依据', en: 'Given' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '改后', en: 'Then' },
  rows: { zh: '第 {rows} 行', en: 'row {rows}' },
  noRow: { zh: '没有行命中', en: 'no row' },
  list: { zh: '会变的案卷', en: 'Cases that would change' },
  more: { zh: '再看一些', en: 'Show more' },
  activate: { zh: '让它生效', en: 'Put it in force' },
  tryFirst: { zh: '先试算一遍，看清会变什么。', en: 'Try it first, to see what would change.' },
})
