// What panning the one map costs the main thread, frames apart: they are drawn in software on a machine without graphics.
import type { Browser, Page } from 'playwright-core'
import type { SignIn } from '../../tests/e2e/place.ts'
import { newReader, signIn } from '../../tests/e2e/reader.ts'
import { categories, readTrace } from './trace.ts'

/** Panning the one map for ten seconds, after five of warm-up, at the machine's own speed. */
export async function panned(browser: Browser, url: string, staff: SignIn): Promise<Record<string, unknown>> {
  const { context, page } = await newReader(browser, url, { size: 'desktop', serviceWorkers: 'block' })
  try {
    await signIn(page, staff, '/screen')
    await page.locator('canvas').first().waitFor()
    await page.waitForTimeout(8_000)
    await pan(page, 5_000)
    await browser.startTracing(page, { categories })
    await pan(page, 10_000)
    const reading = readTrace(await browser.stopTracing(), url)
    return {
      screenLongestScriptMs: Math.round(reading.longestScript),
      screenTasksOver50Ms: reading.long.filter(({ script }) => script > 50).length,
      screenLongestFrameMs: Math.round(reading.longestFrame),
    }
  } finally {
    await context.close()
  }
}

async function pan(page: Page, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds
  for (let turn = 0; Date.now() < until; turn++) {
    const [dx, dy] = [
      [160, 60],
      [-160, 60],
      [-160, -60],
      [160, -60],
    ][turn % 4] as [number, number]
    await page.mouse.move(720, 450)
    await page.mouse.down()
    for (let step = 1; step <= 12; step++) {
      await page.mouse.move(720 + (dx * step) / 12, 450 + (dy * step) / 12)
      await page.waitForTimeout(16)
    }
    await page.mouse.up()
  }
}
