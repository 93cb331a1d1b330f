// Reports: what a resident says, and what is filed for somebody else.
import type { Receipt, ReportInput } from '../../../../../src/work/cases/file/schema.ts'
import { post } from '../../../kernel/api.ts'
import type { Point } from '../../../kernel/map/layers.ts'
import { endpoints } from '../../../kernel/paths.ts'

export type { Receipt, ReportInput }

/** What a resident gave: empty where nothing was said. */
export interface Report {
  category: string
  condition: string
  title: string
  description: string
  point: Point | null
  address: string
  name: string
  phone: string
  /** Keys of photos that were sent before. */
  attachments: string[]
}

export function fileReport(report: Report, idempotencyKey: string): Promise<Receipt> {
  const { address, attachments, category, condition, description, name, phone, point, title } = report
  const reporter = { ...(name && { name }), ...(phone && { phone }) }
  const body: ReportInput = {
    title,
    description,
    ...(category && { category }),
    ...(condition && { condition }),
    ...(point && { point }),
    ...(address && { address }),
    ...(attachments.length > 0 && { attachments }),
    ...(Object.keys(reporter).length > 0 && { reporter }),
  }
  return post(endpoints.casesList({}), body, { idempotencyKey })
}

/** Files what somebody else said, with the way it came. */
export function fileForOthers(report: ReportInput, idempotencyKey: string): Promise<Receipt> {
  return post(endpoints.casesList({}), report, { idempotencyKey })
}
