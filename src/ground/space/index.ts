// Space: where things are. Regions and grids, components, places, and the layers of the map with the open
// interfaces over them (OGC API Features, vector tiles).

import type { Module } from '../../kernel/module/index.ts'
import { componentRoutes } from './components/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { layerRoutes } from './layers/routes.ts'
import { relocateAfterImport, relocation } from './locate/relocate.ts'
import { locateRoutes } from './locate/routes.ts'
import { ogcRoutes } from './ogc/routes.ts'
import { placeRoutes } from './places/routes.ts'
import { profileRoutes } from './profile/routes.ts'
import { regionRoutes } from './regions/routes.ts'
import { tileRoutes } from './tiles/routes.ts'

export type { Parsed } from './codes/codes.ts'
export { type ComponentCode, parseComponent } from './codes/component.ts'
export { type Division, fullDivisionCode, type Level, levels, parseDivision } from './codes/division.ts'
export { formatGrid, type GridCode, parseGrid } from './codes/grid.ts'
export { type GridExtent, numberGrids } from './codes/number-grids.ts'
export { saveComponents } from './components/save.ts'
export type { ComponentInput } from './components/schema.ts'
export { checkGeometry } from './geojson/geometry.ts'
export { componentImport, featureImport, placeImport } from './imports/kinds.ts'
export { type ImportFormat, type ImportSource, importFormatOf } from './imports/records.ts'
export { regionImport } from './imports/regions.ts'
export type { ImportReport, Note, Rejected, SaveResult } from './imports/report.ts'
export { type ImportKind, type ImportOptions, runImport } from './imports/run.ts'
export { withUpload } from './imports/upload.ts'
export type { FieldType, Layer, LayerField, LegendEntry, StyleRule } from './layer.ts'
export { type DrawnFeature, type DrawnLayer, defineLayer, saveDrawnFeatures } from './layers/draw.ts'
export { registerLayers } from './layers/registry.ts'
export {
  hasBoundaries,
  type Location,
  locate,
  locateMany,
  type Point,
  type RegionReference,
} from './locate/locate.ts'
export { geocode, reverseGeocode } from './places/geocode.ts'
export { savePlaces } from './places/save.ts'
export type { PlaceInput } from './places/schema.ts'
export type { PlaceProfile } from './profile/schema.ts'
export { saveProfile } from './profile/store.ts'
export { ensureRegions, type NamedRegion } from './regions/ensure.ts'
export { linkRegions } from './regions/link.ts'
export { findRegion, getRegion, listRegions, type RegionRow, regionNames } from './regions/queries.ts'
export { defaultStandard, saveRegions } from './regions/save.ts'
export type { RegionInput, RegionLevel } from './regions/schema.ts'

export const manifest: Module = {
  name: 'space',
  migrations: new URL('./migrations/', import.meta.url),
  permissions: {
    'space.read': { zh: '查看不公开的图层', en: 'See the layers that are not public' },
    'space.write': {
      zh: '导入和管理区域、部件、地点与图层',
      en: 'Import and manage regions, components, places and layers',
    },
  },
  routes: [
    ...regionRoutes,
    ...locateRoutes,
    ...componentRoutes,
    ...placeRoutes,
    ...profileRoutes,
    ...layerRoutes,
    ...tileRoutes,
    ...importRoutes,
    ...ogcRoutes,
  ],
  reactions: [relocateAfterImport],
  jobs: [relocation],
}
