// A thread inside the evaluator process that ends the process when an evaluation takes too long or the hub is gone.
// @NOTE a process and not a thread of the hub: some of what FEEL calls (String.replace on a huge text) cannot be
// interrupted inside a thread, and was seen to run on for 81 seconds after worker.terminate(). SIGKILL always works.
// Time is the processor's, not the clock's: on a busy machine a short evaluation waits long and is still short.
import { Worker } from 'node:worker_threads'

export interface Guard {
  /** Runs the work, which may use so many milliseconds of processor time. */
  within<T>(milliseconds: number, work: () => T): T
  withinAsync<T>(milliseconds: number, work: () => Promise<T>): Promise<T>
}

const idle = 0

export function startGuard(): Guard {
  const beat = new Int32Array(new SharedArrayBuffer(8))
  const thread = new Worker(`(${watch.toString()})(require('node:worker_threads').workerData)`, {
    eval: true,
    execArgv: [],
    workerData: { beat, parent: process.ppid },
  })
  // Without its guard the process must not go on.
  thread.on('error', () => process.kill(process.pid, 'SIGKILL'))
  thread.unref()
  const enter = (milliseconds: number) => {
    Atomics.add(beat, 1, 1)
    Atomics.store(beat, 0, Math.max(1, Math.ceil(milliseconds)))
  }
  return {
    within(milliseconds, work) {
      enter(milliseconds)
      try {
        return work()
      } finally {
        Atomics.store(beat, 0, idle)
      }
    },
    async withinAsync(milliseconds, work) {
      enter(milliseconds)
      try {
        return await work()
      } finally {
        Atomics.store(beat, 0, idle)
      }
    },
  }
}

// Runs in the thread, from its text: it sees nothing outside itself, and may name no functions of its own.
function watch({ beat, parent }: { beat: Int32Array; parent: number }): void {
  const patience = 40
  let seen = -1
  let usedBefore = 0
  let since = 0
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    const limit = Atomics.load(beat, 0)
    const count = Atomics.load(beat, 1)
    const { system, user } = process.cpuUsage()
    const used = (system + user) / 1000
    const now = performance.now()
    if (limit === 0 || count !== seen) {
      seen = count
      usedBefore = used
      since = now
    } else if (used - usedBefore > limit || now - since > limit * patience) {
      process.kill(process.pid, 'SIGKILL')
    }
  }, 20)
}
