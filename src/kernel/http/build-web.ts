// Builds the pages when they are missing or older than their sources: a newcomer types one command.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const built = join(root, 'dist/web/index.html')

export async function buildWeb(): Promise<void> {
  const config = join(root, 'vite.config.ts')
  if (!existsSync(config) || isFresh()) return
  process.stderr.write('building the pages… 正在生成网页…\n')
  const { build } = await import('vite')
  await build({ root: join(root, 'web'), configFile: config, logLevel: 'error' })
}

function isFresh(): boolean {
  if (!existsSync(built)) return false
  const at = statSync(built).mtimeMs
  return ['web', 'vite.config.ts', 'package-lock.json'].every((name) => newest(join(root, name)) <= at)
}

function newest(path: string): number {
  if (!existsSync(path)) return 0
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}
