// What a module says to put something of its own on the map. A layer is data: a published view and how to read
// it. Space turns it into OGC API Features, vector tiles and the legend; it never imports the module.

import type { Access, Principal } from '../../kernel/access/index.ts'
import type { Sql } from '../../kernel/db/index.ts'
import type { Text } from '../../kernel/i18n/index.ts'

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date-time'

/** What the column of a field is in the source. */
export const sqlTypes: Record<FieldType, string> = {
  string: 'text',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  'date-time': 'timestamptz',
}

export interface LayerField {
  /** Column of the source, and the property's name on the wire. */
  name: string
  type: FieldType
  title: Text
}

/** One MapLibre style layer without its source: `type`, `paint`, `layout`, `filter`, `minzoom`, `maxzoom`. */
export interface StyleRule {
  type: 'circle' | 'line' | 'fill' | 'symbol'
  [key: string]: unknown
}

export interface LegendEntry {
  label: Text
  /** CSS colour. */
  color: string
  shape: 'dot' | 'line' | 'area'
}

export interface Layer {
  /** Collection id at /ogc and name of the tiles; `cases`, `public-works`. */
  id: string
  title: Text
  description: Text
  geometry: 'point' | 'line' | 'polygon'
  /**
   * Where the features come from: `` sql`cases.public_map` `` or a subselect in brackets. It has the columns
   * `geometry` (EPSG:4326), `changed_at` (timestamptz, set at every change) and one per field.
   */
  source: Sql
  /** The column that identifies a feature, unique and indexed: paging goes along it. */
  key: { column: string; type: 'uuid' | 'text' }
  fields: readonly LayerField[]
  /** The field, of type date-time, that the `datetime` parameter of OGC API Features asks about. */
  time?: string
  access: Access
  /** Rows that this reader may see, as a condition over the source's columns. Without it: all of them. */
  restrict?: (reader: Principal) => Sql
  /**
   * A query for one timestamptz: when the content last changed, removals included. Without it `max(changed_at)` of
   * the source is taken, for which `changed_at` wants an index.
   */
  version?: Sql
  /** Tiles below this zoom are empty. 0 unless told. */
  shownFrom?: number
  /** Points are shown one by one from this zoom on, counted per cell before it. 14 unless told. */
  pointsFrom?: number
  /**
   * Conditions over the source's columns that tiles count beside \`count\`, by name; a single feature has 1 or 0 for each.
   * They may depend on the moment: such a layer says \`keptFor\`.
   */
  tallies?: (now: Date) => Readonly<Record<string, Sql>>
  /** Cells along the side of a far tile as a power of two: 5 (32 × 32) unless told, fewer where each shows a number. */
  cellsOfTile?: number
  /** Seconds that a tile is kept whatever changes: for what changes all the time. By the version of the data unless told. */
  keptFor?: number
  style: readonly StyleRule[]
  legend: readonly LegendEntry[]
}
