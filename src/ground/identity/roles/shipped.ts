// The roles that the hub comes with, as data: a city changes them or adds its own. A name that no module declares yet
// gives nothing until a module does.
import type { Text } from '../../../kernel/i18n/index.ts'

export interface ShippedRole {
  code: string
  name: Text
  permissions: readonly string[]
  /** Every permission that any module declares. */
  everything?: boolean
}

export const shippedRoles: readonly ShippedRole[] = [
  { code: 'resident', name: { zh: '市民', en: 'Resident' }, permissions: [] },
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
      'decisions.read',
      'identity.read',
      'cases.read',
      'cases.file',
      'cases.accept',
      'cases.dispatch',
      'cases.verify',
      'cases.close',
      'cases.reporter',
    ],
  },
  {
    code: 'supervisor',
    name: { zh: '值班长', en: 'Supervisor' },
    permissions: [
      'space.read',
      'decisions.read',
      'identity.read',
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
      'cases.export',
    ],
  },
  {
    code: 'analyst',
    name: { zh: '分析员', en: 'Analyst' },
    permissions: ['space.read', 'decisions.read', 'cases.read', 'cases.export'],
  },
  {
    code: 'leader',
    name: { zh: '领导', en: 'Leader' },
    permissions: ['space.read', 'decisions.read', 'cases.read', 'cases.oversee'],
  },
  {
    code: 'auditor',
    name: { zh: '审计员', en: 'Auditor' },
    permissions: ['space.read', 'decisions.read', 'identity.read', 'audit.read', 'cases.read'],
  },
  { code: 'admin', name: { zh: '管理员', en: 'Administrator' }, permissions: [], everything: true },
]
