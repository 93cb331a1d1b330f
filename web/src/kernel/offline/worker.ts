// The service worker of the desk, built as `/sw.js` with the scope `/desk`: it keeps the document and the script that the
// daily work needs, so that the desk opens without a network. What the hub says is never kept here but per person, by
// the page (kept.ts).
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'

/** Addresses of the desk's script and styles; their names change with their content. Put in by the build. */
declare const deskFiles: string[]

const pages = new NetworkFirst({
  cacheName: 'shanzhi.desk.pages',
  networkTimeoutSeconds: 4,
  plugins: [
    {
      // Every page of the desk is the same document.
      cacheKeyWillBeUsed: async () => '/desk',
      cacheWillUpdate: async ({ response }) => (response.ok ? response : null),
    },
  ],
})
const others = new CacheFirst({ cacheName: 'shanzhi.desk.files' })

precacheAndRoute(deskFiles.map((url) => ({ url, revision: null })))
cleanupOutdatedCaches()
registerRoute(({ request }) => request.mode === 'navigate', pages)
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async (options) => (await caches.match(options.request)) ?? others.handle(options),
)
setCatchHandler(async () => Response.error())

// The document is there from the first visit on, not only from the second.
addEventListener('install', (event) => {
  const { waitUntil } = event as unknown as { waitUntil(work: Promise<unknown>): void }
  waitUntil.call(event, keepDocument())
})

async function keepDocument(): Promise<void> {
  const cache = await caches.open('shanzhi.desk.pages')
  const response = await fetch('/desk', { credentials: 'same-origin' })
  if (response.ok) await cache.put('/desk', response)
}
