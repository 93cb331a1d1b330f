// Builds the three faces into dist/web, which the hub serves. No inline script, so that the policy can forbid it.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './web/build/compressed.ts'
import { deskWorker } from './web/build/desk-worker.ts'
import { documents } from './web/build/documents.ts'
import { pieces } from './web/build/pieces.ts'

const hub = process.env.HUB_URL ?? 'http://127.0.0.1:8080'

export default defineConfig(({ command }) => {
  // @NOTE a shell or a test runner that says otherwise would get React's slow development build
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: fileURLToPath(new URL('./web', import.meta.url)),
    plugins: [react(), deskWorker(), documents(), compressed()],
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        output: { codeSplitting: { groups: pieces } },
      },
    },
    worker: { format: 'es' },
    server: {
      proxy: Object.fromEntries(['/api', '/tiles', '/ogc', '/open311', '/v/'].map((path) => [path, hub])),
    },
  }
})
