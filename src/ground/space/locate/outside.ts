// A point that is in no region of a hub that has boundaries is a mistake of the file, and is told so.

import type { SaveResult } from '../imports/report.ts'
import type { Location } from './locate.ts'

export function outside(locations: readonly Location[]): SaveResult['refused'] {
  return locations.flatMap(({ path }, index) =>
    path === null
      ? {
          index,
          field: 'geometry',
          message: { zh: '坐标不在任何区域之内', en: 'the point lies outside of all regions' },
        }
      : [],
  )
}
