// The first look around the desk, for what each person's day is.
import { defineMessages, type Text } from '../i18n/messages.ts'
import type { Person } from '../session/api.ts'
import { may } from '../session/session.ts'
import type { TourStep } from '../tour/Tour.tsx'

const said = defineMessages({
  list: { zh: '按时限排好的事', en: 'Work, in order of its deadline' },
  listText: {
    zh: '最急的在最上面。剩多久、超了多久都写着：红的已超，橙的快到。点一件就打开。',
    en: 'What is most urgent stands first, with the time left in words: red is over, orange is close. Choose one to open it.',
  },
  views: { zh: '常用视图', en: 'Views' },
  viewsText: {
    zh: '等派遣的、等核查的、返工的，一点就换。自己筛出来的也能存成视图，发链接给同事。',
    en: 'What waits for dispatch, for verification, what came back: one click. Keep your own and share them by link.',
  },
  step: { zh: '下一步是一个按钮', en: 'The next step is one button' },
  stepText: {
    zh: '打开一件，底下最显眼的就是该办的那一步；别的在旁边和“更多”里。',
    en: 'Open a case: the one thing to do is the plain button below; the rest stand beside it and under “More”.',
  },
  keys: { zh: '手不离键盘', en: 'Hands on the keyboard' },
  keysText: {
    zh: '/ 搜索，J K 上下，X 选几件一起办，每个动作一个字母。按 ? 看全部，也能再看一遍引导。',
    en: '/ searches, J and K move, X selects several, each step has a letter. ? lists them all and shows this again.',
  },
  nav: { zh: '都在这里', en: 'Everything is here' },
  navText: {
    zh: '只列您用得上的，数字是等着的件数。',
    en: 'Only what you can use, with how many wait there.',
  },
  offline: { zh: '没有网络也能办', en: 'It works without a network' },
  offlineText: {
    zh: '当天的事都存在手机里。没网时办的先记下，写着“等网络”，有网自己送；要您拿主意的会在“待送”里等着，不会丢。',
    en: 'The day’s work is kept on the phone. What you do without a network waits and is sent by itself; what needs a decision stays under “To be sent”. Nothing is lost.',
  },
  photo: { zh: '到场、拍照、办完', en: 'Arrive, photograph, finish' },
  photoText: {
    zh: '办的时候可以拍照，也可以记下离现场多远。您的位置不保存，只留距离。',
    en: 'Add photos, and how far you were from the place. Your position itself is not kept, only the distance.',
  },
  search: { zh: '找一件', en: 'Find a case' },
  searchText: { zh: '编号、标题、地点里的几个字都行。', en: 'By number, or some words of title or place.' },
  figures: { zh: '数字点得开', en: 'Figures open' },
  figuresText: {
    zh: '统计和一张图里的每个数字，点开就是它数的那些案卷。',
    en: 'Every figure, here and on the map, opens the cases that it counts.',
  },
  rules: { zh: '规则看得见', en: 'Rules can be read' },
  rulesText: {
    zh: '单位、字典、流程、日历、决策表都在左边。改规则先在过去的案卷上试算，再生效。',
    en: 'Organisations, dictionaries, flow, calendars and decision tables stand on the left. Try a rule on past cases first.',
  },
})

function step(at: string, title: Text, text: Text): TourStep {
  return { at, title, text }
}

const nav = step('nav', said.nav, said.navText)
const list = step('list', said.list, said.listText)
const views = step('views', said.views, said.viewsText)
const next = step('actions', said.step, said.stepText)
const keys = step('help', said.keys, said.keysText)
const search = step('search', said.search, said.searchText)

const tours = {
  worker: [
    list,
    next,
    step('actions', said.photo, said.photoText),
    step('nav', said.offline, said.offlineText),
  ],
  dispatcher: [list, views, next, keys, nav],
  steward: [nav, step('nav', said.rules, said.rulesText), search, keys],
  reader: [nav, step('nav', said.figures, said.figuresText), views, search],
} satisfies Record<string, readonly TourStep[]>

/** The tour of the person's day. */
export function tourOf(person: Person): { name: string; steps: readonly TourStep[] } {
  const day = may(person, 'cases.dispatch')
    ? 'dispatcher'
    : may(person, 'cases.handle') || may(person, 'cases.verify')
      ? 'worker'
      : may(person, 'cases.configure')
        ? 'steward'
        : 'reader'
  return { name: `desk-${day}`, steps: tours[day] }
}
