// A thread inside the evaluator process that ends the process when an evaluation takes too long or the hub is gone.
// @NOTE a process and not a thread of the hub: some of what FEEL calls (String.replace on a huge text) cannot be
// interrupted inside a thread, and was seen to run on for 81 seconds after worker.terminate(). SIGKILL always works.
import { Worker } from 'node:worker_threads'

const idle = 0
const evaluating = 1
const preparing = 2

export interface Guard {
  evaluation<T>(work: () => T): T
  preparation<T>(work: () => Promise<T>): Promise<T>
}

export function startGuard(limits: { evaluation: number; preparation: number }): Guard {
  const beat = new Int32Array(new SharedArrayBuffer(8))
  const thread = new Worker(`(${watch.toString()})(require('node:worker_threads').workerData)`, {
    eval: true,
    execArgv: [],
    workerData: { beat, limits: [0, limits.evaluation, limits.preparation], parent: process.ppid },
  })
  thread.unref()
  const enter = (phase: number) => {
    Atomics.add(beat, 1, 1)
    Atomics.store(beat, 0, phase)
  }
  return {
    evaluation(work) {
      enter(evaluating)
      try {
        return work()
      } finally {
        Atomics.store(beat, 0, idle)
      }
    },
    async preparation(work) {
      enter(preparing)
      try {
        return await work()
      } finally {
        Atomics.store(beat, 0, idle)
      }
    },
  }
}

// Runs in the thread, from its text: it sees nothing outside itself.
function watch({ beat, limits, parent }: { beat: Int32Array; limits: number[]; parent: number }): void {
  let seen = -1
  let since = performance.now()
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    const phase = Atomics.load(beat, 0)
    const count = Atomics.load(beat, 1)
    if (phase === 0 || count !== seen) {
      seen = count
      since = performance.now()
    } else if (performance.now() - since > (limits[phase] ?? 0)) {
      process.kill(process.pid, 'SIGKILL')
    }
  }, 20)
}
