// What residents and grid workers write. Put together from words of our own; nowhere a telephone number, an
// identity number or anything that looks like one: digits appear only in house numbers.
import { type DemoCategory, getCategory } from './categories.ts'
import { itemAt, type Random } from './random.ts'
import { COMPONENT_WORDS } from './texts/component-words.ts'
import { MATTER_WORDS } from './texts/matter-words.ts'

export interface Report {
  title: string
  description: string
}

interface Words {
  titles: string[]
  details: string[]
}

const OPENINGS = [
  '',
  '',
  '',
  '您好，',
  '你好，',
  '反映一下，',
  '路过看到，',
  '我是附近住户，',
  '帮忙看看，',
  '巡查时发现，',
  '刚刚经过，',
]
const GRID_OPENINGS = [
  '',
  '巡查发现，',
  '日常巡查中，',
  '网格走访时，',
  '接居民反映，',
  '早间巡查，',
  '晚间巡查，',
]
const SINCE = [
  '',
  '',
  '',
  '从昨天开始。',
  '已经好几天了。',
  '有一个星期了吧。',
  '今天早上才发现的。',
  '不是第一次了。',
  '上个月修过，又坏了。',
]
const ASKS = [
  '',
  '',
  '请尽快处理。',
  '麻烦派人来看看。',
  '希望早点解决，谢谢。',
  '谢谢了。',
  '能不能先围一下？',
  '请给个回复。',
  '辛苦了。',
  '拍了照片，麻烦核实。',
]

/** A title and a description of what is wrong at `where` (霁禾路12号门前). Plainer when a grid worker writes. */
export function writeReport(
  random: Random,
  code: string,
  condition: string,
  where: string,
  byWorker = false,
): Report {
  const words = wordsOf(code, condition)
  const title = random.pick(words.titles).replace('{where}', where)
  const detail = random.pick(words.details)
  const opening = random.pick(byWorker ? GRID_OPENINGS : OPENINGS)
  const since = byWorker && random.chance(0.7) ? '' : random.pick(SINCE)
  const ask = byWorker
    ? random.pick(['', '', '已拍照上传。', '现场已提醒。', '请派单处理。'])
    : random.pick(ASKS)
  return { title, description: `${opening}${title}，${detail}。${since}${ask}` }
}

/** What a water gauge says by itself. */
export function writeAlarm(random: Random, where: string): Report {
  const title = `${where}水位超过警戒`
  return {
    title,
    description: `${title}，${random.pick(['读数仍在上升', '已持续一刻钟', '降雨期间'])}，由传感器自动上报。`,
  }
}

/** What the handler writes when it is done. */
export function writeResult(random: Random, { code, kind, name }: DemoCategory): string {
  if (code === DISPUTE) return random.pick(AGREEMENTS)
  const done =
    kind === 'component'
      ? [
          `已更换${name.zh}，恢复正常。`,
          `已修复${name.zh}，现场清理完毕。`,
          '已修复，现场留有照片。',
          '已加固，复查正常。',
        ]
      : [
          '已现场处理，恢复正常。',
          '已清理完毕。',
          '已责令整改，当场改正。',
          '已联系责任人，问题解决。',
          '已处理，并告知附近住户。',
        ]
  return random.pick(done)
}

const DISPUTE = '99010006113'
const AGREEMENTS = [
  '经调解，双方达成一致，已签协议。',
  '双方已和解，约定按月分担修理费用。',
  '已上门调解，双方同意各让一步。',
]

export const RETURN_REASONS = [
  '经核实不属本单位管养范围',
  '位置在小区红线内，应由街道协调',
  '权属不清，请重新派遣',
  '现场未发现所述问题，请补充位置',
]
export const REJECT_REASONS = [
  '与在办案卷内容相同，已告知编号',
  '描述的位置不在本市',
  '现场查看，问题已不存在',
  '属个人经济纠纷，已告知途径',
]
export const FAIL_REASONS = [
  '现场复查仍未处理到位',
  '照片与现场不符',
  '只处理了一半，剩余部分未清',
  '当晚又出现同样问题',
]
export const REOPEN_REASONS = [
  '刚修好两天又坏了',
  '说办好了，其实没有来过',
  '只处理了表面',
  '同样的问题又出现',
]
export const VOID_REASONS = ['误报，撤销', '测试信息，作废']
export const EXTEND_REASONS = [
  '需更换的配件正在调运',
  '降雨无法施工，申请延期',
  '需与产权单位协调',
  '开挖需办理手续',
]
export const SUSPEND_REASONS = [
  '等待产权单位确认',
  '雨天不能施工，暂缓',
  '等待配件到货',
  '联系当事人未果，择日再办',
]
export const WHISTLE_REASONS = [
  '需联合执法',
  '涉及多家单位管线，请到场',
  '居民聚集，请协助解释',
  '需同时封路和抢修',
]
export const REMINDERS = ['居民再次来问，请尽快处理', '时限将到，请抓紧', '领导关注，请及时反馈']
export const RATING_WORDS: Record<number, string[]> = {
  5: ['很快，谢谢师傅', '当天就修好了，点赞', '态度好，办得快', '非常满意'],
  4: ['办好了，比预想的快', '不错，希望保持', '还可以'],
  3: ['一般，等得有点久', '问题解决了，过程有点慢'],
  2: ['拖了很久', '来回问了几次'],
  1: ['没有真正解决', '没人联系过我就结案了'],
}

/** @throws RangeError when nothing was written for the condition: the tests walk them all. */
export function wordsOf(code: string, condition: string): Words {
  const { kind } = getCategory(code)
  const short = kind === 'component' ? code.slice(6, 8) + code.slice(9) : code.slice(6)
  const words = lexicon.get(`${short} ${condition}`)
  if (!words) throw new RangeError(`no words for ${short} ${condition}`)
  return words
}

const lexicon = new Map<string, Words>(
  `${COMPONENT_WORDS}${MATTER_WORDS}`
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [key, titles, details] = line.split(' | ')
      return [
        itemAt([key ?? ''], 0),
        { titles: (titles ?? '').split('/'), details: (details ?? '').split('/') },
      ]
    }),
)
