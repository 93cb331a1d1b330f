// A case's state as columns, and back. The one place where the two meet.
import type { Flow } from '../flow/definition.ts'
import type { Resolution } from '../fold/action.ts'
import type { ActionKind } from '../fold/action-kinds.ts'
import { type CaseLink, type CaseState, type CoHandler, isReworked, openCoHandlers } from '../fold/state.ts'

/** Columns of cases.case that are folded from the log, with their types. */
export const foldColumns = {
  version: 'integer',
  flow_key: 'text',
  flow_version: 'integer',
  state: 'text',
  state_since: 'timestamptz',
  kind: 'text',
  channel: 'text',
  category: 'text',
  category_version: 'integer',
  condition: 'text',
  region_path: 'text',
  grid_code: 'text',
  organisation_id: 'uuid',
  handler_id: 'uuid',
  reported_at: 'timestamptz',
  filed_at: 'timestamptz',
  dispatched_at: 'timestamptz',
  finished_at: 'timestamptz',
  closed_at: 'timestamptz',
  updated_at: 'timestamptz',
  clock: 'text',
  calendar: 'text',
  due_at: 'timestamptz',
  warn_at: 'timestamptz',
  suspended_at: 'timestamptz',
  resolution: 'text',
  has_result: 'boolean',
  merged_into: 'uuid',
  co_handlers: 'jsonb',
  helping: 'uuid[]',
  links: 'jsonb',
  rating: 'smallint',
  level: 'smallint',
  times: 'jsonb',
  reworked: 'boolean',
  dispatches: 'smallint',
  returns: 'smallint',
} as const

export type FoldRow = Record<keyof typeof foldColumns, unknown> & {
  id: string
  lng: number | null
  lat: number | null
}

/** The state as a row; times become ISO 8601 when it is written as JSON. */
export function rowOf(state: CaseState, flow: Flow): FoldRow {
  return {
    id: state.id,
    version: state.version,
    flow_key: state.flow.key,
    flow_version: state.flow.version,
    state: state.state,
    state_since: state.stateSince,
    kind: flow.states[state.state]?.kind ?? 'open',
    channel: state.channel,
    category: state.category,
    category_version: state.categoryVersion,
    condition: state.condition,
    lng: state.point?.lng ?? null,
    lat: state.point?.lat ?? null,
    region_path: state.regionPath,
    grid_code: state.gridCode,
    organisation_id: state.organisationId,
    handler_id: state.handlerId,
    reported_at: state.reportedAt,
    filed_at: state.filedAt,
    dispatched_at: state.dispatchedAt,
    finished_at: state.finishedAt,
    closed_at: state.closedAt,
    updated_at: state.updatedAt,
    clock: state.clock,
    calendar: state.calendar,
    due_at: state.dueAt,
    warn_at: state.warnAt,
    suspended_at: state.suspendedAt,
    resolution: state.resolution,
    has_result: state.hasResult,
    merged_into: state.mergedInto,
    co_handlers: state.coHandlers,
    helping: openCoHandlers(state).map(({ organisationId }) => organisationId),
    links: state.links,
    rating: state.rating,
    level: state.level,
    times: state.times,
    reworked: isReworked(state),
    dispatches: state.times.dispatch ?? 0,
    returns: state.times.return ?? 0,
  }
}

/** What `stateColumns` selects. */
export interface StateRow extends Omit<CaseState, 'flow' | 'point' | 'coHandlers'> {
  flowKey: string
  flowVersion: number
  lng: number | null
  lat: number | null
  coHandlers: Stored<CoHandler>[]
}

type Stored<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}

export const stateColumns = `c.id, c.version, c.flow_key AS "flowKey", c.flow_version AS "flowVersion", c.state,
  c.state_since AS "stateSince", c.channel, c.category, c.category_version AS "categoryVersion", c.condition,
  ST_X(c.location) AS lng, ST_Y(c.location) AS lat, c.region_path AS "regionPath", c.grid_code AS "gridCode",
  c.organisation_id AS "organisationId", c.handler_id AS "handlerId", c.reported_at AS "reportedAt",
  c.filed_at AS "filedAt", c.dispatched_at AS "dispatchedAt", c.finished_at AS "finishedAt", c.closed_at AS "closedAt",
  c.updated_at AS "updatedAt", c.clock, c.calendar, c.due_at AS "dueAt", c.warn_at AS "warnAt",
  c.suspended_at AS "suspendedAt", c.resolution, c.has_result AS "hasResult", c.merged_into AS "mergedInto",
  c.co_handlers AS "coHandlers", c.links, c.rating, c.level, c.times`

export function stateOf(row: StateRow): CaseState {
  return {
    id: row.id,
    version: row.version,
    flow: { key: row.flowKey, version: row.flowVersion },
    state: row.state,
    stateSince: row.stateSince,
    channel: row.channel,
    category: row.category,
    categoryVersion: row.categoryVersion,
    condition: row.condition,
    point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
    regionPath: row.regionPath,
    gridCode: row.gridCode,
    organisationId: row.organisationId,
    handlerId: row.handlerId,
    reportedAt: row.reportedAt,
    filedAt: row.filedAt,
    dispatchedAt: row.dispatchedAt,
    finishedAt: row.finishedAt,
    closedAt: row.closedAt,
    updatedAt: row.updatedAt,
    clock: row.clock,
    calendar: row.calendar,
    dueAt: row.dueAt,
    warnAt: row.warnAt,
    suspendedAt: row.suspendedAt,
    resolution: row.resolution as Resolution | null,
    hasResult: row.hasResult,
    mergedInto: row.mergedInto,
    coHandlers: row.coHandlers.map((helper) => ({
      ...helper,
      calledAt: new Date(helper.calledAt),
      arriveBy: moment(helper.arriveBy),
      arrivedAt: moment(helper.arrivedAt),
      finishedAt: moment(helper.finishedAt),
    })),
    links: row.links as CaseLink[],
    rating: row.rating,
    level: row.level,
    times: row.times as Partial<Record<ActionKind, number>>,
  }
}

function moment(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso)
}
