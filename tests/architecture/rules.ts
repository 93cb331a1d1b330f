// Every rule of the house, each with a folder of its name under `fixtures/`.
import { indexOnly, lowerLayersOnly, noNeighbours, testingInTests, webTypesOnly } from './imports.ts'
import { environmentInConfig, everyModule, noAny, oneClock, reasonedSuppressions } from './manner.ts'
import type { Rule } from './rule.ts'
import { noDatabaseClock, ownSchema, qualifiedNames } from './sql.ts'

export const rules: Rule[] = [
  lowerLayersOnly,
  noNeighbours,
  indexOnly,
  testingInTests,
  webTypesOnly,
  ownSchema,
  qualifiedNames,
  noDatabaseClock,
  environmentInConfig,
  oneClock,
  noAny,
  reasonedSuppressions,
  everyModule,
]
