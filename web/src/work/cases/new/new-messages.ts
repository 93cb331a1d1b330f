// The words of filing for others.
import { defineMessages } from '../../../kernel/i18n/messages.ts'

export const newMessages = defineMessages({
  title: { zh: '登记一件', en: 'File a case' },
  notYours: { zh: '登记不归您办', en: 'Filing is not yours to do' },
  notYoursHint: {
    zh: '如果应该能办，请找管理员开通。',
    en: 'If it should be, ask an administrator for the role.',
  },
  channel: { zh: '怎么来的', en: 'How it came in' },
  what: { zh: '什么事', en: 'What' },
  caption: { zh: '标题', en: 'Title' },
  captionHelp: { zh: '如：幸福路口井盖松动', en: 'For example: loose manhole cover' },
  description: { zh: '说了什么', en: 'What was said' },
  descriptionHelp: {
    zh: '照来电人的话记；号码、姓名写到下面去',
    en: 'As the caller put it; names and numbers go below',
  },
  where: { zh: '在哪里', en: 'Where' },
  address: { zh: '地点说法', en: 'The place in words' },
  find: { zh: '在地图上找', en: 'Find it on the map' },
  here: { zh: '就在我这里', en: 'It is where I am' },
  found: { zh: '找到的地点', en: 'Places found' },
  notFound: { zh: '没有找到，移动地图来指', en: 'Nothing found: move the map to the place' },
  noPosition: { zh: '定位不了，移动地图来指', en: 'The position could not be found: move the map' },
  map: { zh: '地图：移动它，让十字对准地点', en: 'Map: move it until the cross is on the place' },
  pointed: { zh: '位置：{place}', en: 'Position: {place}' },
  noPoint: { zh: '还没有指位置，只有说法也可以', en: 'No position yet; words alone will do' },
  forget: { zh: '不要这个位置', en: 'Leave the position out' },
  who: { zh: '谁说的', en: 'Who said it' },
  whoHelp: {
    zh: '可以不留。只用来联系和答复，加密存放，看的人要写明用途。',
    en: 'Optional. Only to reach and answer them; kept encrypted, opened for a stated purpose.',
  },
  name: { zh: '称呼', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  likely: { zh: '附近可能有人报过了', en: 'Perhaps reported already, near by' },
  likelyHint: {
    zh: '是同一件就打开它补一句，不用再登记。',
    en: 'If it is the same, open it and add a note instead of filing again.',
  },
  metres: { zh: '{metres} 米外', en: '{metres} m away' },
  file: { zh: '登记', en: 'File it' },
  filed: { zh: '登记好了', en: 'Filed' },
  number: { zh: '编号', en: 'Number' },
  code: { zh: '查询码', en: 'Code' },
  codeHint: {
    zh: '请告诉来电人：凭编号和查询码可以在网上查进度。查询码只在这里显示一次。',
    en: 'Tell the caller: number and code show the progress online. The code is shown only here.',
  },
  waits: {
    zh: '先记在这台设备上了，有网就送。送到后会有编号。',
    en: 'Kept on this device and sent when the network is back. It gets its number then.',
  },
  open: { zh: '打开这件', en: 'Open it' },
  outbox: { zh: '看待送的', en: 'See what is to be sent' },
  next: { zh: '再登记一件', en: 'File another' },
})
