// Published data sets lie beside the checkout and are never copied into it; a test that wants one asks here.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a shared file, or nothing where the folder is absent. SHANZHI_SHARED names another folder. */
export function findShared(path: string): string | undefined {
  const beside = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
  const found = join(resolve(process.env.SHANZHI_SHARED ?? beside), path)
  return existsSync(found) ? found : undefined
}
