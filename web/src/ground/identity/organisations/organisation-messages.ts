// The words of the pages about organisations.
import type { OrganisationView } from '../../../../../src/ground/identity/organisations/schema.ts'
import { defineMessages, type Text } from '../../../kernel/i18n/messages.ts'

export const messages = defineMessages({
  title: { zh: '组织', en: 'Organisations' },
  intro: {
    zh: '谁负责什么，管到哪里。案卷派给组织，角色也跟着组织走。',
    en: 'Who is responsible for what, and where. Cases go to organisations, and roles count within them.',
  },
  find: { zh: '找组织：名称或编码', en: 'Find organisations: name or code' },
  everyKind: { zh: '所有类型', en: 'Every kind' },
  retiredToo: { zh: '包括停用的', en: 'Retired ones too' },
  add: { zh: '新增组织', en: 'Add an organisation' },
  addBelow: { zh: '在它下面新增', en: 'Add one below' },
  none: { zh: '还没有组织', en: 'There are no organisations yet' },
  noneHint: {
    zh: '先建本级政府或街道办，再建下面的部门和队伍。',
    en: 'Begin with your own government or street office, then its departments and teams.',
  },
  noMatch: { zh: '没有符合的组织', en: 'No organisation matches' },
  tree: { zh: '组织树', en: 'Tree of organisations' },
  open: { zh: '展开{name}', en: 'Open {name}' },
  close: { zh: '收起{name}', en: 'Close {name}' },
  retired: { zh: '已停用', en: 'Retired' },
  name: { zh: '名称', en: 'Name' },
  code: { zh: '编码', en: 'Code' },
  codeHelp: { zh: '单位统一社会信用代码，或本地自定的编码。', en: 'Its credit code, or one of your own.' },
  kind: { zh: '类型', en: 'Kind' },
  parent: { zh: '上级组织', en: 'Above it' },
  region: { zh: '负责的区域', en: 'Region it answers for' },
  standard: { zh: '编码标准', en: 'Code list' },
  edit: { zh: '修改', en: 'Edit' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '不改了', en: 'Cancel' },
  retire: { zh: '停用', en: 'Retire' },
  retireSure: {
    zh: '停用后不再派案卷给它，已有的案卷和记录都留着。',
    en: 'It gets no more cases; what it has and did is kept.',
  },
  back: { zh: '重新启用', en: 'Use it again' },
  people: { zh: '这里的人', en: 'People here' },
  erased: { zh: '已删除', en: 'Erased' },
  account: { zh: '账号 {account}', en: 'account {account}' },
  noPeople: { zh: '这里还没有人', en: 'Nobody yet' },
  addPerson: { zh: '登记人员', en: 'Register a person' },
})

export const kindNames: Record<OrganisationView['kind'], Text> = {
  government: { zh: '政府', en: 'Government' },
  department: { zh: '部门', en: 'Department' },
  street: { zh: '街道、乡镇', en: 'Street or town' },
  community: { zh: '社区、村', en: 'Community or village' },
  team: { zh: '队伍', en: 'Team' },
  institution: { zh: '事业单位', en: 'Public institution' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  association: { zh: '社会组织', en: 'Association' },
  other: { zh: '其他', en: 'Other' },
}

export const kinds = Object.keys(kindNames) as OrganisationView['kind'][]
