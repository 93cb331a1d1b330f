// What is written down for somebody else. Empty where nothing was said.
import type { Point } from '../../../kernel/map/layers.ts'
import type { ReportInput } from '../api/reports.ts'
import type { Photo } from '../attachments/photo.ts'

export const channels = ['phone', 'grid', 'mail'] as const

export interface OthersReport {
  channel: string
  title: string
  description: string
  category: string
  condition: string
  address: string
  point: Point | null
  name: string
  phone: string
  photos: Photo[]
}

export const newDraftKey = 'new case'

export const emptyReport: OthersReport = {
  channel: 'phone',
  title: '',
  description: '',
  category: '',
  condition: '',
  address: '',
  point: null,
  name: '',
  phone: '',
  photos: [],
}

export interface FieldsProps {
  report: OthersReport
  errors: Readonly<Record<string, string>>
  onChange(part: Partial<OthersReport>): void
}

/** As the hub takes it; photos travel by their keys. */
export function inputOf({
  address,
  category,
  channel,
  condition,
  name,
  phone,
  point,
  ...said
}: OthersReport): ReportInput {
  const reporter = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) }
  return {
    channel,
    ...(said.title.trim() && { title: said.title.trim() }),
    ...(said.description.trim() && { description: said.description.trim() }),
    ...(category && { category }),
    ...(category && condition && { condition }),
    ...(address.trim() && { address: address.trim() }),
    ...(point && { point }),
    ...(Object.keys(reporter).length > 0 && { reporter }),
  }
}
