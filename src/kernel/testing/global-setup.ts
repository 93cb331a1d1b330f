// Makes the migrated snapshot once, before the workers start.
import { modules } from '../../architecture.ts'
import { migrationsOf } from '../hub/index.ts'
import { migratedSnapshot } from './snapshot.ts'

export default async function setup(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) await migratedSnapshot(migrationsOf(modules))
}
