// The words of the pages about flows.
import { defineMessages, type Text } from '../../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '流程与时限', en: 'Flow and limits' },
  intro: {
    zh: '案卷从上报到结案怎么走、每一步谁能做、各有多少时间。换新版本时，办着的案卷按老版本走完。',
    en: 'How a case goes from report to closing, who may take each step, and how long each has. Cases under way end by the version they began with.',
  },
  version: { zh: '第 {version} 版', en: 'version {version}' },
  newest: { zh: '最新', en: 'newest' },
  versions: { zh: '版本', en: 'Versions' },
  diagram: { zh: '流程图', en: 'Diagram' },
  diagramOf: {
    zh: '{name}的流程图：{states} 个状态，{actions} 种动作。下面的表说得一样。',
    en: 'Diagram of {name}: {states} states, {actions} actions. The table below says the same.',
  },
  table: { zh: '每一步', en: 'Every step' },
  action: { zh: '动作', en: 'Step' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  who: { zh: '谁能做', en: 'Who may' },
  needs: { zh: '要填', en: 'Must be given' },
  clock: { zh: '时限', en: 'Clock' },
  counts: { zh: '按哪个时间', en: 'Time that counts' },
  nowhere: { zh: '（开始）', en: '(the beginning)' },
  stays: { zh: '不变', en: 'stays' },
  once: { zh: '只一次', en: 'once' },
  happened: { zh: '发生的时间', en: 'when it happened' },
  backdated: { zh: '发生的时间，最多补记 {minutes} 分钟', en: 'when it happened, at most {minutes} min ago' },
  recorded: { zh: '记下的时间', en: 'when it was recorded' },
  inside: { zh: '另有 {count} 种动作留在这里', en: '{count} more steps stay here' },
  reporter: { zh: '上报人', en: 'the reporter' },
  timer: { zh: '系统', en: 'the hub' },
  helper: { zh: '协办单位（{may}）', en: 'a helper ({may})' },
  limits: { zh: '时限与提醒', en: 'Limits and timers' },
  calendar: { zh: '按工作日历', en: 'By calendar' },
  fallback: { zh: '没有决策表说时，限 {limit}', en: 'Where no table says, {limit}' },
  warn: { zh: '剩下 {share} 时提醒承办人', en: 'The holder is warned when {share} is left' },
  escalate: {
    zh: '超时后过 {limit}，督办升到第 {level} 级',
    en: '{limit} after the deadline, escalation level {level}',
  },
  arrive: { zh: '被吹哨的单位 {limit} 内到场', en: 'A called helper arrives within {limit}' },
  stateTimer: { zh: '在“{state}”停留超过 {limit}：{name}', en: 'More than {limit} in “{state}”: {name}' },
  poor: { zh: '评价 {rating} 分及以下要回访', en: 'Ratings of {rating} or less are called back' },
  working: { zh: '{amount} 个工作{unit}', en: '{amount} working {unit}' },
  running: { zh: '{amount} {unit}，不分昼夜', en: '{amount} {unit}, day and night' },
  // Loading.
  load: { zh: '上传新版本', en: 'Load a new version' },
  loadHelp: {
    zh: '下载现在的版本，改好再传上来；先检查，每一处不对都会指出来。',
    en: 'Download this version, change it, load it here. It is checked first, and everything wrong is named.',
  },
  download: { zh: '下载这个版本（JSON）', en: 'Download this version (JSON)' },
  pick: { zh: '选一个 JSON 文件', en: 'Pick a JSON file' },
  notJson: { zh: '这不是 JSON 文件：{reason}', en: 'This is not JSON: {reason}' },
  checked: {
    zh: '检查过，没有错。载入后新案卷按第 {version} 版走。',
    en: 'Checked: nothing wrong. Once loaded, new cases follow version {version}.',
  },
  confirm: { zh: '载入第 {version} 版', en: 'Load version {version}' },
  loaded: { zh: '已载入第 {version} 版', en: 'Version {version} is loaded' },
  problems: { zh: '要改的地方', en: 'To be mended' },
})

export const unitNames: Record<string, { working: Text; running: Text }> = {
  minute: { working: { zh: '分钟', en: 'min' }, running: { zh: '分钟', en: 'min' } },
  hour: { working: { zh: '时', en: 'h' }, running: { zh: '小时', en: 'h' } },
  day: { working: { zh: '日', en: 'days' }, running: { zh: '天', en: 'days' } },
}

export const clockNames: Record<string, Text> = {
  start: { zh: '开始计时', en: 'starts' },
  stop: { zh: '停止计时', en: 'stops' },
  pause: { zh: '暂停', en: 'pauses' },
  resume: { zh: '继续', en: 'goes on' },
  extend: { zh: '延长', en: 'is extended' },
}

export const permissionNames: Record<string, Text> = {
  'cases.read': { zh: '能看案卷的人', en: 'who sees the case' },
  'cases.file': { zh: '登记的人', en: 'who files' },
  'cases.accept': { zh: '受理的人', en: 'who accepts' },
  'cases.dispatch': { zh: '派遣员', en: 'dispatchers' },
  'cases.handle': { zh: '承办单位', en: 'the holder' },
  'cases.verify': { zh: '核查的人', en: 'verifiers' },
  'cases.close': { zh: '结案的人', en: 'who closes' },
  'cases.pause': { zh: '值班长', en: 'supervisors' },
  'cases.oversee': { zh: '督办的人', en: 'overseers' },
  'cases.reporter': { zh: '能联系上报人的', en: 'who reaches the reporter' },
}
