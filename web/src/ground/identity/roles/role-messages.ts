// The words of the page of roles.
import { defineMessages, type Text } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '角色', en: 'Roles' },
  intro: {
    zh: '每个角色能做什么。角色在哪里管用，由给谁、给到哪个单位和区域决定。',
    en: 'What each role may do. Where it counts is said when it is given to a person.',
  },
  add: { zh: '新增角色', en: 'Make a role' },
  role: { zh: '角色', en: 'Role' },
  code: { zh: '代号', en: 'Code' },
  codeHelp: {
    zh: '小写字母、数字、连字符，建好后不改。',
    en: 'Small letters, digits and hyphens; it stays for ever.',
  },
  permissions: { zh: '能做的事', en: 'May do' },
  all: { zh: '全部', en: 'everything' },
  everything: {
    zh: '管理员能做所有的事，这个角色不能改。',
    en: 'Administrators may do everything; this role cannot be changed.',
  },
  nothing: {
    zh: '不需要任何权限：上报、跟踪、评价自己的事。',
    en: 'Needs no permission: reports, follows and rates what is theirs.',
  },
  missing: { zh: '没有这个角色', en: 'There is no such role' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  edit: { zh: '修改', en: 'Edit' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '不改了', en: 'Cancel' },
  careful: {
    zh: '改动马上对所有有这个角色的人生效。',
    en: 'A change counts at once for everybody who has the role.',
  },
})

/** Modules by the first part of a permission. */
export const moduleNames: Record<string, Text> = {
  space: { zh: '地图与区划', en: 'Map and regions' },
  identity: { zh: '组织与人员', en: 'Organisations and people' },
  audit: { zh: '审计', en: 'Audit' },
  decisions: { zh: '决策表', en: 'Decision tables' },
  cases: { zh: '案卷', en: 'Cases' },
}
