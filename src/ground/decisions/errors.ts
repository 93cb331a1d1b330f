// What decisions refuse, in the words that a person reads.
import { defineErrors } from '../../kernel/errors/index.ts'

export const errors = defineErrors('decisions', {
  noModel: {
    status: 404,
    message: { zh: '没有名为 {key} 的决策表', en: 'There is no decision table {key}' },
  },
  noVersion: {
    status: 404,
    message: { zh: '决策表 {key} 没有第 {version} 版', en: 'Decision table {key} has no version {version}' },
  },
  noEvaluation: { status: 404, message: { zh: '没有这条求值记录', en: 'There is no such evaluation' } },
  noAutomation: {
    status: 404,
    message: { zh: '没有登记名为 {key} 的自动决策', en: 'No automatic decision {key} is registered' },
  },
  refused: {
    status: 422,
    message: { zh: '决策表有错误，未保存', en: 'The decision table has errors and was not saved' },
  },
  encoding: {
    status: 422,
    message: {
      zh: '文件内容与其编码 {encoding} 不符',
      en: 'The file is not written in its encoding {encoding}',
    },
  },
  tooLarge: {
    status: 413,
    message: { zh: '决策表文件超过 {limit} 字节', en: 'The file is larger than {limit} bytes' },
  },
  activate: {
    status: 403,
    message: { zh: '没有发布决策表的权限，可存为草稿', en: 'You may not publish; save it as a draft' },
  },
  inForce: {
    status: 409,
    message: {
      zh: '该版本已经生效，只能改变失效时间',
      en: 'This version has come into force; only its end can be changed',
    },
  },
  ended: {
    status: 409,
    message: { zh: '该版本已经失效，不能再改', en: 'This version has ended and cannot be changed' },
  },
  whichDecision: {
    status: 422,
    message: {
      zh: '模型里有多个结论，请指明一个决策',
      en: 'The model answers several questions; name a decision',
    },
  },
  tooLong: {
    status: 422,
    message: {
      zh: '决策表 {key} 用时过长，已中止',
      en: 'Decision table {key} took too long and was stopped',
    },
  },
  outOfBounds: {
    status: 422,
    message: {
      zh: '决策表 {key} 占用内存或结果过大，已中止',
      en: 'Decision table {key} used too much memory or answered too much and was stopped',
    },
  },
  failed: {
    status: 422,
    message: {
      zh: '决策表 {key} 无法求值：{detail}',
      en: 'Decision table {key} cannot be evaluated: {detail}',
    },
  },
})
