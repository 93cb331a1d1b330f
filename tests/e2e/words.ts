// What readers see and look for, in both languages.
const words = {
  what: { zh: '什么事？', en: 'What is it?' },
  category: { zh: '路灯不亮', en: 'Street light out' },
  choosePhotos: { zh: '选照片', en: 'Choose photos' },
  next: { zh: '下一步', en: 'Next' },
  hereIAm: { zh: '用我现在的位置', en: 'Use where I am' },
  inTheEast: { zh: '在 东区', en: 'In 东区' },
  noneOfThem: { zh: '都不是，接着说', en: 'None of them: go on' },
  send: { zh: '说完了，交上去', en: 'Send it' },
  received: { zh: '收到了', en: 'Received' },
  see: { zh: '看进度', en: 'See the progress' },
  beingLookedAt: { zh: '已收到，正在看', en: 'Received, being looked at' },
  photos: { zh: '照片', en: 'Photos' },
  veryGood: { zh: '非常满意', en: 'Very good' },
  rate: { zh: '提交评价', en: 'Rate it' },
  rated: { zh: '您的评价：5 分', en: 'Your rating: 5 of 5' },
  actions: { zh: '可以做的', en: 'What you can do' },
  more: { zh: '更多', en: 'More' },
  confirm: { zh: '确认', en: 'Confirm: ' },
  accept: { zh: '受理立案', en: 'Accept' },
  dispatch: { zh: '派遣', en: 'Dispatch' },
  return: { zh: '退回', en: 'Return' },
  finish: { zh: '处置完成', en: 'Finish' },
  pass: { zh: '核查通过', en: 'Verify: passed' },
  close: { zh: '结案', en: 'Close' },
  organisation: { zh: '单位', en: 'Organisation' },
  reason: { zh: '理由', en: 'Reason' },
  outcome: { zh: '结果', en: 'Outcome' },
  toDispatch: { zh: '待派遣', en: 'To be dispatched' },
  handling: { zh: '处置中', en: 'Being handled' },
  toVerify: { zh: '待核查', en: 'To be verified' },
  toClose: { zh: '待结案', en: 'To be closed' },
  waitsForNetwork: { zh: '等网络', en: 'waiting for the network' },
  openNow: { zh: '正在办', en: 'Open' },
  closedToday: { zh: '今天办结', en: 'Closed today' },
  satisfaction: { zh: '满意', en: 'Satisfaction' },
} as const

export type Word = keyof typeof words

export function say(word: Word, language: 'zh' | 'en'): string {
  return words[word][language]
}
