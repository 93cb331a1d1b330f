// The roles that the hub comes with, as data: a city changes them or adds its own. Each has what its day needs and no
// more; where it counts is said by the grant. Whoever decides does not audit, whoever audits changes nothing.
import type { Text } from '../../../kernel/i18n/index.ts'

export interface ShippedRole {
  code: string
  name: Text
  permissions: readonly string[]
  /** Every permission that any module declares. */
  everything?: boolean
}

export const shippedRoles: readonly ShippedRole[] = [
  {
    // Reports, follows, rates and objects as the reporter of a case: that needs no permission.
    code: 'resident',
    name: { zh: '市民', en: 'Resident' },
    permissions: [],
  },
  {
    code: 'grid-worker',
    name: { zh: '网格员', en: 'Grid worker' },
    permissions: ['space.read', 'cases.read', 'cases.file', 'cases.verify'],
  },
  {
    code: 'handler',
    name: { zh: '处置人员', en: 'Handler' },
    permissions: ['space.read', 'cases.read', 'cases.handle', 'cases.reporter'],
  },
  {
    code: 'dispatcher',
    name: { zh: '派遣员', en: 'Dispatcher' },
    permissions: [
      'space.read',
      'cases.read',
      'cases.file',
      'cases.accept',
      'cases.dispatch',
      'cases.verify',
      'cases.close',
      'cases.reporter',
      'decisions.read',
    ],
  },
  {
    // Also puts off a deadline, which neither the one who is bound by it nor the one who set it may do.
    code: 'supervisor',
    name: { zh: '值班长', en: 'Supervisor' },
    permissions: [
      'space.read',
      'cases.read',
      'cases.file',
      'cases.accept',
      'cases.dispatch',
      'cases.verify',
      'cases.close',
      'cases.pause',
      'cases.oversee',
      'cases.reporter',
      'cases.export',
      'decisions.read',
      'identity.read',
    ],
  },
  {
    code: 'mediator',
    name: { zh: '调解员', en: 'Mediator' },
    permissions: ['space.read', 'cases.read', 'cases.handle', 'cases.reporter'],
  },
  {
    code: 'data-steward',
    name: { zh: '数据专员', en: 'Data steward' },
    permissions: [
      'space.read',
      'space.write',
      'decisions.read',
      'decisions.write',
      'decisions.activate',
      'cases.read',
      'cases.configure',
    ],
  },
  {
    code: 'analyst',
    name: { zh: '分析员', en: 'Analyst' },
    permissions: ['space.read', 'cases.read', 'cases.export', 'decisions.read'],
  },
  {
    code: 'leader',
    name: { zh: '领导', en: 'Leader' },
    permissions: ['space.read', 'cases.read', 'cases.oversee', 'decisions.read'],
  },
  {
    code: 'auditor',
    name: { zh: '审计员', en: 'Auditor' },
    permissions: ['space.read', 'cases.read', 'decisions.read', 'identity.read', 'audit.read'],
  },
  { code: 'admin', name: { zh: '管理员', en: 'Administrator' }, permissions: [], everything: true },
]
