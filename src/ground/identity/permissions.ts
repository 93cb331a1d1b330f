// What a role may be given over people and organisations.
import type { Text } from '../../kernel/i18n/index.ts'
import type { Module } from '../../kernel/module/index.ts'

export const permissions = {
  'identity.read': {
    zh: '查看人员、角色与授权（个人信息隐去）',
    en: 'See people, roles and grants, personal data masked',
  },
  'identity.write': {
    zh: '维护组织、人员、账号与授权',
    en: 'Maintain organisations, people, accounts and grants',
  },
  'identity.unmask': {
    zh: '写明理由后查看、导出个人信息',
    en: 'Open or export personal data for a stated reason',
  },
  'identity.erase': { zh: '删除个人信息', en: 'Erase personal data' },
  'audit.read': { zh: '查看操作与查阅记录', en: 'See who did and read what' },
} satisfies Record<string, Text>

/** Every permission that the hub's modules declare, with its words. */
export function declaredPermissions(modules: readonly Module[]): Map<string, Text> {
  return new Map(modules.flatMap((module) => Object.entries(module.permissions ?? {})))
}
