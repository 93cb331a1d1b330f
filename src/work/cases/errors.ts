// What can go wrong with a case, in the words that a person reads.
import { defineErrors } from '../../kernel/errors/index.ts'

export const errors = defineErrors('cases', {
  notFound: { status: 404, message: { zh: '没有编号 {number} 的案卷', en: 'No case numbered {number}' } },
  noSuchFollow: {
    status: 404,
    message: { zh: '编号或查询码不对', en: 'The number or the code does not match' },
  },
  notAllowed: {
    status: 409,
    message: {
      zh: '案卷现在是“{state}”，不能“{action}”',
      en: 'The case is “{stateEn}”: “{actionEn}” is not possible now',
    },
  },
  onlyOnce: {
    status: 409,
    message: { zh: '“{action}”只能进行一次', en: '“{actionEn}” can be done only once' },
  },
  coHandlingOpen: {
    status: 409,
    message: {
      zh: '还有 {count} 个协办单位没有办完，不能“{action}”',
      en: '{count} co-handling organisations have not finished: “{actionEn}” must wait',
    },
  },
  notFinished: {
    status: 409,
    message: {
      zh: '处置结果还没有填写，不能“{action}”',
      en: 'The outcome is not recorded: “{actionEn}” must wait',
    },
  },
  notCoHandler: {
    status: 409,
    message: { zh: '该单位不在协办之列', en: 'That organisation was not called to help' },
  },
  coHandlerStep: {
    status: 409,
    message: { zh: '该协办单位已登记过这一步', en: 'That organisation has already recorded this step' },
  },
  alreadyCalled: {
    status: 409,
    message: {
      zh: '该单位已经是主办或协办单位',
      en: 'That organisation holds the case or is helping already',
    },
  },
  mergeIntoItself: {
    status: 409,
    message: {
      zh: '不能并入自己或已并入它的案卷',
      en: 'A case cannot be merged into itself or into one merged into it',
    },
  },
  notOpen: {
    status: 409,
    message: {
      zh: '这件事已经办完了，有新情况请再说一声',
      en: 'This has ended: if it is there again, please say so anew',
    },
  },
  ownReport: {
    status: 409,
    message: { zh: '这是您自己说的事', en: 'You reported this yourself' },
  },
  tooManySupports: {
    status: 429,
    message: {
      zh: '这个网络上刚才说得太多了，过一会儿再来',
      en: 'Too many from this network just now: please come back later',
    },
  },
  outOfScope: {
    status: 403,
    message: { zh: '这个案卷不在您的辖区或单位之内', en: 'This case is outside your region or organisation' },
  },
  changed: {
    status: 412,
    message: {
      zh: '案卷在您操作之前已有变动，请看过再办',
      en: 'The case changed meanwhile: look again before acting',
    },
  },
  logBroken: {
    status: 500,
    message: { zh: '案卷 {case} 的记录不连续', en: 'The log of case {case} has a gap' },
  },
  noFlow: { status: 404, message: { zh: '没有流程 {key}', en: 'No flow {key}' } },
  flowInvalid: { status: 422, message: { zh: '流程定义有问题', en: 'The flow definition has problems' } },
  noCalendar: { status: 404, message: { zh: '没有工作日历 {key}', en: 'No working calendar {key}' } },
  calendarInvalid: {
    status: 422,
    message: { zh: '工作日历有问题', en: 'The working calendar has problems' },
  },
  calendarEnds: {
    status: 422,
    message: {
      zh: '工作日历里找不到足够的工作时间',
      en: 'The working calendar has not enough working time',
    },
  },
  noCategory: { status: 422, message: { zh: '没有类别 {key}', en: 'No category {key}' } },
  noExport: { status: 404, message: { zh: '没有这份导出', en: 'No such export' } },
  exportNotReady: { status: 409, message: { zh: '导出还没有完成', en: 'The export is not ready yet' } },
  exportsWaiting: {
    status: 429,
    message: {
      zh: '您还有几份导出没有完成，请稍候',
      en: 'Several of your exports are not ready yet: please wait for them',
    },
  },
  noTable: { status: 422, message: { zh: '请发送表格文件本身', en: 'Send the table file itself' } },
  tableTooLong: {
    status: 413,
    message: { zh: '一次最多 {rows} 行', en: 'At most {rows} rows at a time' },
  },
  noImport: { status: 404, message: { zh: '没有这次导入', en: 'No such import' } },
  importGone: {
    status: 410,
    message: { zh: '文件已删除，请重新上传', en: 'The file is no longer kept: send it again' },
  },
  importRunning: {
    status: 409,
    message: { zh: '这份文件正在导入', en: 'This file is being imported at the moment' },
  },
  noDryRun: { status: 404, message: { zh: '没有这次试算', en: 'No such dry run' } },
  noSuchCategory: { status: 404, message: { zh: '没有类别 {key}', en: 'No category {key}' } },
  noView: { status: 404, message: { zh: '没有这个视图', en: 'No such view' } },
})
