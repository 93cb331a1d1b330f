// The layers that space itself brings: one for each level of region, components, places. A city may give them
// another look; these are what it begins with.

import { anyone } from '../../../kernel/access/index.ts'
import { sql } from '../../../kernel/db/index.ts'
import type { Text } from '../../../kernel/i18n/index.ts'
import type { Level } from '../codes/division.ts'
import type { Layer, LayerField } from '../layer.ts'

const fields = {
  code: { name: 'code', type: 'string', title: { zh: '编码', en: 'Code' } },
  name: { name: 'name', type: 'string', title: { zh: '名称', en: 'Name' } },
  level: { name: 'level', type: 'string', title: { zh: '级别', en: 'Level' } },
  standard: { name: 'standard', type: 'string', title: { zh: '编码标准', en: 'Standard' } },
  parent: { name: 'parent_code', type: 'string', title: { zh: '上级编码', en: 'Code above' } },
  path: { name: 'path', type: 'string', title: { zh: '路径', en: 'Path' } },
  region: { name: 'region_path', type: 'string', title: { zh: '所在区域', en: 'Region' } },
  changed: { name: 'changed_at', type: 'date-time', title: { zh: '更新时间', en: 'Changed' } },
} satisfies Record<string, LayerField>

interface RegionLook {
  id: string
  level: Level
  title: Text
  color: string
  width: number
  from: number
}

const regionLooks: RegionLook[] = [
  {
    id: 'provinces',
    level: 'province',
    title: { zh: '省级', en: 'Provinces' },
    color: '#1f3b57',
    width: 2.5,
    from: 0,
  },
  { id: 'cities', level: 'city', title: { zh: '市级', en: 'Cities' }, color: '#1f3b57', width: 2, from: 4 },
  {
    id: 'districts',
    level: 'district',
    title: { zh: '县区', en: 'Districts' },
    color: '#2f5d8a',
    width: 1.6,
    from: 6,
  },
  {
    id: 'streets',
    level: 'street',
    title: { zh: '街道', en: 'Streets and towns' },
    color: '#4a7fb0',
    width: 1.2,
    from: 8,
  },
  {
    id: 'communities',
    level: 'community',
    title: { zh: '社区', en: 'Communities' },
    color: '#7aa5cb',
    width: 1,
    from: 10,
  },
  {
    id: 'grids',
    level: 'grid',
    title: { zh: '单元网格', en: 'Unit grids' },
    color: '#a8c4dc',
    width: 0.6,
    from: 12,
  },
]

function regionLayer({ color, from, id, level, title, width }: RegionLook): Layer {
  return {
    id,
    title,
    description: { zh: `${title.zh}区域的边界`, en: `Boundaries: ${title.en.toLowerCase()}` },
    geometry: 'polygon',
    source: sql`(SELECT id, standard, code, level, name, parent_code, path, geometry, changed_at
      FROM space.public_region WHERE level = ${level} AND retired_at IS NULL AND geometry IS NOT NULL)`,
    key: { column: 'id', type: 'uuid' },
    fields: [
      fields.code,
      fields.name,
      fields.level,
      fields.standard,
      fields.parent,
      fields.path,
      fields.changed,
    ],
    time: 'changed_at',
    access: anyone,
    version: sql`SELECT max(changed_at) FROM space.public_region WHERE level = ${level}`,
    // Tiles reach further out than the lines: a page may colour the areas where their borders would be too dense.
    shownFrom: Math.max(0, from - 3),
    style: [
      { type: 'fill', minzoom: from, paint: { 'fill-color': color, 'fill-opacity': 0.04 } },
      { type: 'line', minzoom: from, paint: { 'line-color': color, 'line-width': width } },
    ],
    legend: [{ label: title, color, shape: 'area' }],
  }
}

const components: Layer = {
  id: 'components',
  title: { zh: '部件', en: 'Components' },
  description: { zh: '逐个管理的市政公用设施', en: 'Public facilities that are managed one by one' },
  geometry: 'point',
  source: sql`(SELECT uid, standard, id AS code, major, minor, name, owner, state, region_path, grid_code, geometry, changed_at
    FROM space.public_component WHERE state <> 'removed')`,
  key: { column: 'uid', type: 'uuid' },
  fields: [
    { name: 'code', type: 'string', title: { zh: '标识码', en: 'Id' } },
    { name: 'major', type: 'string', title: { zh: '大类', en: 'Class' } },
    { name: 'minor', type: 'string', title: { zh: '小类', en: 'Subclass' } },
    fields.name,
    { name: 'owner', type: 'string', title: { zh: '主管单位', en: 'Owner' } },
    { name: 'state', type: 'string', title: { zh: '状态', en: 'State' } },
    fields.region,
    { name: 'grid_code', type: 'string', title: { zh: '单元网格', en: 'Unit grid' } },
    fields.standard,
    fields.changed,
  ],
  time: 'changed_at',
  access: anyone,
  version: sql`SELECT max(changed_at) FROM space.public_component`,
  style: [{ type: 'circle', paint: { 'circle-color': '#5b7a3a', 'circle-radius': 4 } }],
  legend: [{ label: { zh: '部件', en: 'Component' }, color: '#5b7a3a', shape: 'dot' }],
}

const places: Layer = {
  id: 'places',
  title: { zh: '地点与地址', en: 'Places and addresses' },
  description: { zh: '本地的地点与门牌地址', en: 'The places and addresses that the hub knows' },
  geometry: 'point',
  source: sql`space.public_place`,
  key: { column: 'id', type: 'uuid' },
  fields: [
    fields.name,
    { name: 'kind', type: 'string', title: { zh: '类型', en: 'Kind' } },
    { name: 'address', type: 'string', title: { zh: '地址', en: 'Address' } },
    fields.region,
    fields.changed,
  ],
  time: 'changed_at',
  access: anyone,
  style: [{ type: 'circle', paint: { 'circle-color': '#7a5b86', 'circle-radius': 3 } }],
  legend: [{ label: { zh: '地点', en: 'Place' }, color: '#7a5b86', shape: 'dot' }],
}

export const ownLayers: readonly Layer[] = [...regionLooks.map(regionLayer), components, places]
