// Builds the desk's service worker after the pages: one file with a name that stays, knowing which files the desk's daily
// work is made of. The map, charts and diagrams are left out: they are kept once they were used.
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const source = fileURLToPath(new URL('../src/kernel/offline/worker.ts', import.meta.url))

/** Pages and parts that open without a network. */
const needed = [
  'kernel/layout/DeskLayout.tsx',
  'kernel/layout/DeskHome.tsx',
  'ground/identity/SignInPage.tsx',
  'work/cases/list/CaseListPage.tsx',
  'work/cases/new/NewCasePage.tsx',
  'work/cases/outbox/OutboxPage.tsx',
  'work/cases/outbox/deliver.ts',
  'work/cases/page/PositionField.tsx',
  'work/cases/page/PointField.tsx',
]

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

/** The chunks of these modules with all that they import, and their styles. */
function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>(['seal.svg'])
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name))
  }
  const isNeeded = ({ isEntry, moduleIds }: Rolldown.OutputChunk) =>
    isEntry || moduleIds.some((id) => needed.some((part) => id.endsWith(`/web/src/${part}`)))
  for (const chunk of chunks) if (isNeeded(chunk)) add(chunk)
  // Photos are made small by a worker of their own, which no chunk imports.
  for (const name of Object.keys(bundle)) if (/\/shrink-worker-.*\.js$/.test(name)) files.add(name)
  return [...files].map((file) => `/${file}`).sort()
}
