// The one door to the database. Plain SQL in tagged templates; the same SQL on the embedded and on a real server.
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag'
export type { Db, Tx } from './database.ts'
export { connect, gatherStatistics } from './database.ts'
export { describeSchema } from './describe.ts'
export { type MigrationSource, migrate } from './migrate.ts'
export { openDatabase } from './open.ts'
