// Composition root of the pages: providers and the route tree, nothing else.
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { AskedAnew } from './kernel/i18n/AskedAnew.tsx'
import { LanguageProvider } from './kernel/i18n/language.tsx'
import { FromTheTop } from './kernel/layout/FromTheTop.tsx'
import { PageBoundary } from './kernel/layout/PageBoundary.tsx'
import { Stumbles, watchStumbles } from './kernel/layout/Stumbles.tsx'
import { createQueryClient } from './kernel/queries.ts'
import { fetchPage, Pages } from './kernel/routes.tsx'
import { AppearanceProvider } from './kernel/theme/appearance.tsx'
import './kernel/theme/tokens.css'
import './kernel/theme/base.css'

/** Drawn once and whole where its script comes soon; where it does not, its frame must not wait. */
const patience = 300

watchStumbles()
const root = document.getElementById('root')
if (root) void draw(root)

async function draw(root: HTMLElement): Promise<void> {
  const client = createQueryClient()
  await Promise.race([fetchPage(location, client), new Promise((resolve) => setTimeout(resolve, patience))])
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <AppearanceProvider>
          <QueryClientProvider client={client}>
            <AskedAnew />
            <BrowserRouter>
              <FromTheTop />
              <PageBoundary alone>
                <Pages />
              </PageBoundary>
            </BrowserRouter>
            <Stumbles />
          </QueryClientProvider>
        </AppearanceProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
