// A real Chromium: the machine's own, one that Playwright fetches once, or Debian's package; without any the suites fail and
// say what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const known = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
]

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--use-angle=swiftshader',
]

const help = `no browser for the tests. Any of these helps:
  install Chromium or Chrome (on Debian: apt-get install chromium fonts-noto-cjk),
  or name one: CHROMIUM_PATH=/path/to/chromium npm test,
  or let Playwright fetch its own: npx playwright-core install --with-deps chromium`

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser() ?? fetched() ?? installed()
  if (!executablePath) throw new Error(help)
  return chromium.launch({ executablePath, args: flags })
}

function findBrowser(): string | undefined {
  return known.find((path) => path && existsSync(path))
}

/** The browser that belongs to this version of Playwright, into Playwright's own folder. */
function fetched(): string | undefined {
  const installer = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))
  run(process.execPath, [installer, 'install', 'chromium'])
  return findBrowser()
}

/** Debian's package, where this process may install one. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  return findBrowser()
}

function run(command: string, words: string[]): void {
  spawnSync(command, words, { stdio: ['ignore', 2, 2] })
}
