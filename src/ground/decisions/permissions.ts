// What a role may be given over decision tables.
import type { Text } from '../../kernel/i18n/index.ts'

export const permissions = {
  'decisions.read': {
    zh: '查看决策表、求值记录及其解释，试算',
    en: 'See decision tables, what they decided and why; try them out',
  },
  'decisions.write': {
    zh: '保存决策表草稿，维护自动决策登记',
    en: 'Save drafts of decision tables, maintain the register of automatic decisions',
  },
  'decisions.activate': {
    zh: '发布决策表，决定生效与失效时间',
    en: 'Publish decision tables and say from when until when they are in force',
  },
} satisfies Record<string, Text>
