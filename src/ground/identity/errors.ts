// What identity refuses, in the words that a person reads.
import { defineErrors } from '../../kernel/errors/index.ts'

export const errors = defineErrors('identity', {
  noOrganisation: { status: 404, message: { zh: '没有这个组织', en: 'There is no such organisation' } },
  noPerson: { status: 404, message: { zh: '没有这个人员', en: 'There is no such person' } },
  noAccount: { status: 404, message: { zh: '此人没有账号', en: 'This person has no account' } },
  noRole: { status: 404, message: { zh: '没有名为 {role} 的角色', en: 'There is no role named {role}' } },
  noGrant: { status: 404, message: { zh: '没有这项授权', en: 'There is no such grant' } },
  noSession: { status: 404, message: { zh: '没有这个会话', en: 'There is no such session' } },
  outOfScope: {
    status: 403,
    message: { zh: '不在您的单位或辖区之内', en: 'This is outside your organisation or region' },
  },
  aboveYou: {
    status: 403,
    message: {
      zh: '您没有其中的权限“{permission}”，不能授予或变更',
      en: 'You do not hold “{permission}” there yourself',
    },
  },
  codeTaken: {
    status: 409,
    message: { zh: '编码 {code} 已被使用', en: 'The code {code} is taken' },
  },
  accountTaken: {
    status: 409,
    message: { zh: '账号名 {account} 已被使用', en: 'The account name {account} is taken' },
  },
  idNumberTaken: {
    status: 409,
    message: { zh: '这个证件号码已登记', en: 'This identity number is registered already' },
  },
  hasAccount: { status: 409, message: { zh: '此人已有账号', en: 'This person has an account already' } },
  hasActiveBelow: {
    status: 409,
    message: { zh: '下级组织还在启用，不能停用', en: 'Organisations below it are still active' },
  },
  roleFixed: { status: 409, message: { zh: '这个角色不能修改', en: 'This role cannot be changed' } },
  lastAdministrator: {
    status: 409,
    message: { zh: '这是最后一个管理员，不能停用或删除', en: 'This is the last administrator and must stay' },
  },
  wrongCredentials: {
    status: 401,
    message: { zh: '账号或密码不对', en: 'The account or the password is not right' },
  },
  tooManyAttempts: {
    status: 429,
    message: {
      zh: '尝试次数过多，请 {seconds} 秒后再试',
      en: 'Too many attempts; please wait {seconds} seconds',
    },
  },
  setupDone: { status: 409, message: { zh: '系统已完成初始设置', en: 'The hub is set up already' } },
  setupToken: {
    status: 403,
    message: { zh: '设置链接无效或已过期', en: 'The set-up link is not valid or has expired' },
  },
})
