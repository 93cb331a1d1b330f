// One row of another system's table into one case, by the mapping. Pure: what the hub must look up stays a name.
import type { ReplayCase, ReplayReporter } from '../replay-schema.ts'
import { type Cells, cellReader, type RowProblem } from './cells.ts'
import { type Coordinates, readCoordinates } from './coordinates.ts'
import { readEnding } from './ending.ts'
import type { CaseMapping } from './mapping-schema.ts'
import type { WarningKind } from './warnings.ts'

/** A case as the row tells it. `category`, `organisation` and `region` are the source's words, after its map. */
export interface CaseDraft
  extends Pick<ReplayCase, 'externalId' | 'title' | 'reportedAt' | 'outcome' | 'channel'> {
  description: string | null
  category: { code: string; name: string; class: string | null }
  dueAt: Date | null
  closedAt: Date | null
  organisation: string | null
  region: string | null
  address: string | null
  point: Coordinates | null
  reporter?: ReplayReporter
}

export type ReadCase = { draft: CaseDraft; warnings: WarningKind[] } | { problems: RowProblem[] }

const titleLength = 200

/** Makes the reader for a checked mapping. */
export function caseReader(mapping: CaseMapping): (row: Record<string, string>) => ReadCase {
  const open = cellReader(mapping)
  const { columns, defaults = {} } = mapping
  const isPlaced = Boolean(columns.latitude ?? columns.point)
  const asks = (field: 'region' | 'organisation') => columns[field] || defaults[field]

  return (row) => {
    const cells = open(row)
    const { problems, required, text, time, warnings } = cells
    const externalId = required('externalId')
    const title = required('title')
    const code = mapped(required('categoryCode'), mapping.categories.map)
    const reportedAt = time('created')
    const dueAt = mapping.dueDates === 'file-over-rules' ? time('due') : null
    const ended = readEnding(mapping, {
      state: text('state'),
      closedAt: time('closed'),
      changedAt: time('statusChanged'),
    })
    if ('problem' in ended) problems.push(ended.problem)
    const written = { latitude: text('latitude'), longitude: text('longitude'), point: text('point') }
    const located = readCoordinates(written, mapping.coordinates)
    const organisation = mapped(text('organisation'), mapping.organisations?.map)
    const region = mapped(text('region'), mapping.regions?.map)
    const description = text('description') || null
    const address = text('address') || null
    const channel = mapped(text('channel'), mapping.channels) || 'import'
    const category = { code, name: text('categoryName') || code, class: text('categoryClass') || null }
    const reporter = reporterOf(cells)

    if (problems.length > 0 || !reportedAt || 'problem' in ended) return { problems: onePerField(problems) }
    const { closedAt, outcome } = ended
    if (ended.warning) warnings.push(ended.warning)
    if (isPlaced && located.warning) warnings.push(located.warning)
    if (asks('region') && region === '') warnings.push('noRegion')
    if (asks('organisation') && organisation === '') warnings.push('noOrganisation')
    if (closedAt && closedAt < reportedAt) warnings.push('closedBeforeCreated')
    if (dueAt && dueAt < reportedAt) warnings.push('dueBeforeCreated')
    const isLong = title.length > titleLength
    if (isLong) warnings.push('titleCut')
    return {
      warnings,
      draft: {
        externalId,
        title: isLong ? `${[...title].slice(0, titleLength - 1).join('')}…` : title,
        description: isLong ? [title, description].filter(Boolean).join('\n\n') : description,
        category,
        reportedAt,
        dueAt,
        closedAt,
        outcome,
        organisation: organisation || null,
        region: region || null,
        address,
        point: located.point,
        channel,
        ...(reporter && { reporter }),
      },
    }
  }
}

function reporterOf({ text }: Cells): ReplayReporter | undefined {
  const [name, phone] = [text('reporterName'), text('reporterPhone')]
  return name || phone ? { ...(name && { name }), ...(phone && { phone }) } : undefined
}

function mapped(value: string, map: Record<string, string> | undefined): string {
  return map && Object.hasOwn(map, value) ? (map[value] ?? value) : value
}

function onePerField(problems: RowProblem[]): RowProblem[] {
  return problems.filter(({ field }, index) => problems.findIndex((other) => other.field === field) === index)
}
