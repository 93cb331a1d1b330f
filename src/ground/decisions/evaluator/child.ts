// One evaluator process seen from the hub: does one job at a time, tells when it died under it.
import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { EvaluatorLimits } from './limits.ts'
import type { Reply, Request } from './protocol.ts'

export interface EvaluatorProcess {
  readonly busy: boolean
  /** Runs until `listen` returns true; rejects with {@link ProcessDied} when the process ends first. */
  run(request: (knows: KnownModels) => Request, listen: (reply: Reply) => boolean): Promise<void>
  stop(): void
}

/** Which models the process has been sent. */
export interface KnownModels {
  has(model: string): boolean
  add(model: string): void
}

export class ProcessDied extends Error {
  /** True when the guard ended it because it took too long. */
  readonly killed: boolean
  constructor(killed: boolean) {
    super(killed ? 'the evaluator process took too long' : 'the evaluator process ended')
    this.killed = killed
  }
}

const modelsKept = 60
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export function startProcess(limits: EvaluatorLimits, onEnd: () => void): EvaluatorProcess {
  const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), [JSON.stringify(limits)], {
    execArgv: ['--import', tsx, `--max-old-space-size=${limits.memory}`],
    env: {},
    stdio: 'ignore',
  } as Parameters<typeof fork>[2])
  const models = new Set<string>()
  let busy = false
  let ended = false
  let refuse: ((error: Error) => void) | undefined
  let hear: ((reply: Reply) => void) | undefined
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new ProcessDied(false)))
  })
  ready.catch(() => {})
  hold(child, false)
  child.on('message', (reply: Reply) => hear?.(reply))
  child.on('error', () => {})
  child.on('exit', (_code, signal) => {
    ended = true
    refuse?.(new ProcessDied(signal === 'SIGKILL'))
    onEnd()
  })

  return {
    get busy() {
      return busy
    },
    async run(request, listen) {
      busy = true
      hold(child, true)
      try {
        await ready
        await new Promise<void>((resolve, reject) => {
          if (ended) reject(new ProcessDied(false))
          refuse = reject
          hear = (reply) => {
            if (listen(reply)) resolve()
          }
          if (models.size > modelsKept) {
            models.clear()
            child.send({ kind: 'forget' } satisfies Request)
          }
          child.send(request(models))
        })
      } finally {
        refuse = undefined
        hear = undefined
        busy = false
        hold(child, false)
      }
    },
    stop() {
      child.kill('SIGKILL')
    },
  }
}

/** A process with nothing to do does not keep the hub's own process alive. */
function hold(child: ChildProcess, on: boolean): void {
  if (on) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
