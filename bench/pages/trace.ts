// Reads a trace of Chromium: when the page showed something, and which tasks of its main thread were long. Names and meanings
// follow Chromium's own trace events; times are milliseconds.

interface TraceEvent {
  name: string
  cat: string
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  dur?: number
  /** Of `dur`, what the thread itself ran; without the time that another program had its core. */
  tdur?: number
  args?: { name?: string; data?: { documentLoaderURL?: string; isLoadingMainFrame?: boolean; url?: string } }
}

export interface Task {
  /** From the beginning of the navigation, or of the trace where there was none. */
  at: number
  lasted: number
  /** How long in it script of the page ran by the thread's own clock, outermost calls only, but for drawing frames. */
  script: number
  /** The same for script that drew a frame: on a machine that draws in software it waits there for the drawing. */
  frame: number
}

export interface Reading {
  firstPaint: number | null
  largestPaint: number | null
  /** Tasks of the main thread over 50 ms. */
  long: Task[]
  /** The longest time that script held the main thread within one task, and that it drew a frame. */
  longestScript: number
  longestFrame: number
  ended: number
}

const longTask = 50
/** What a trace must record to be read here. */
export const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'loading',
  'latencyInfo',
  'v8',
  'toplevel',
]

const scriptEvents = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'HandlePostMessage',
])

/** @param trace what `browser.stopTracing()` gave @param origin of the pages that were measured */
export function readTrace(trace: Buffer, origin: string): Reading {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const main = mainThread(traceEvents, origin)
  const own = traceEvents.filter(({ pid, tid }) => pid === main?.pid && tid === main?.tid)
  const navigation = own.find(({ args, name }) => name === 'navigationStart' && isOurs(args, origin))
  const begun = navigation?.ts ?? Math.min(...own.filter(({ ts }) => ts > 0).map(({ ts }) => ts))
  const after = (name: string) =>
    own.filter((event) => event.name === name && event.ts >= begun).map(({ ts }) => (ts - begun) / 1000)
  const tasks = tasksOf(own, begun)
  return {
    firstPaint: after('firstContentfulPaint')[0] ?? null,
    largestPaint: after('largestContentfulPaint::Candidate').at(-1) ?? null,
    long: tasks.filter(({ lasted }) => lasted > longTask),
    longestScript: Math.max(0, ...tasks.map(({ script }) => script)),
    longestFrame: Math.max(0, ...tasks.map(({ frame }) => frame)),
    ended: (Math.max(...own.map(({ ts }) => ts)) - begun) / 1000,
  }
}

function isOurs(args: TraceEvent['args'], origin: string): boolean {
  return args?.data?.documentLoaderURL?.startsWith(origin) ?? false
}

/** Where the page's document lives: the thread that says so, else the renderer that worked most. */
function mainThread(events: readonly TraceEvent[], origin: string): TraceEvent | undefined {
  const told = events.find(({ args, name }) => name === 'navigationStart' && isOurs(args, origin))
  if (told) return told
  const renderers = events.filter(
    ({ args, name }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  )
  const busy = (thread: TraceEvent) =>
    events
      .filter(({ name, pid, tid }) => name === 'FunctionCall' && pid === thread.pid && tid === thread.tid)
      .reduce((sum, { dur = 0 }) => sum + dur, 0)
  return renderers.sort((a, b) => busy(b) - busy(a))[0]
}

function tasksOf(events: readonly TraceEvent[], begun: number): Task[] {
  const complete = events
    .filter(({ dur, ph, ts }) => ph === 'X' && dur && ts >= begun)
    .sort((a, b) => a.ts - b.ts)
  const scripts = complete.filter(({ name }) => scriptEvents.has(name))
  let next = 0
  return complete
    .filter(({ name }) => name === 'RunTask')
    .map((task) => {
      const end = task.ts + (task.dur ?? 0)
      let script = 0
      let frame = 0
      let covered = 0
      for (; next < scripts.length && (scripts[next]?.ts ?? 0) < end; next++) {
        const { dur = 0, name, tdur = dur, ts } = scripts[next] as TraceEvent
        if (ts < task.ts || ts < covered) continue
        if (name === 'FireAnimationFrame') frame += tdur
        else script += tdur
        covered = ts + dur
      }
      return {
        at: (task.ts - begun) / 1000,
        lasted: (task.dur ?? 0) / 1000,
        script: script / 1000,
        frame: frame / 1000,
      }
    })
}

/** When the page answered: its control was there, and the last long task before a second of quiet was over. */
export function usableAt(shown: number, { ended, long }: Reading, quiet = 1_000): number {
  let from = shown
  for (const { at, lasted } of long.filter((task) => task.at + task.lasted > shown)) {
    if (at - from >= quiet) break
    from = at + lasted
  }
  return Math.min(from, ended)
}

/** How long input would have waited in sum: what each long task lasted beyond 50 ms, from the first paint on. */
export function blockedFor({ firstPaint, long }: Reading): number {
  return long
    .filter(({ at }) => at >= (firstPaint ?? 0))
    .reduce((sum, { lasted }) => sum + lasted - longTask, 0)
}
