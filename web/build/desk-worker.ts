// Builds the desk's service worker after the pages: one file with a name that stays, knowing which files the desk's daily
// work is made of. The map, charts and diagrams are left out: they are kept once they were used.
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { daily, filesWith } from './pieces.ts'

const source = fileURLToPath(new URL('../src/kernel/offline/worker.ts', import.meta.url))

export function deskWorker(): Plugin {
  return {
    name: 'desk-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: {
          deskFiles: JSON.stringify(filesOf(bundle)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
        },
      })
    },
  }
}

/** The chunks of the desk's daily work, and what no chunk imports. */
function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const isNeeded = ({ isEntry, moduleIds }: Rolldown.OutputChunk) =>
    isEntry || moduleIds.some((id) => daily.test(id))
  // Photos are made small by a worker of their own.
  const workers = Object.keys(bundle).filter((name) => /\/shrink-worker-.*\.js$/.test(name))
  return ['seal.svg', ...filesWith(bundle, isNeeded), ...workers].map((file) => `/${file}`).sort()
}
