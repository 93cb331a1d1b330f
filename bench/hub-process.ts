// A hub as its users start it: the command in a process of its own, waited for until it says that it is ready.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { environmentOf, type Ground } from './ground.ts'
import { secondsSince } from './scenario.ts'

const command = fileURLToPath(new URL('../bin/shanzhi.js', import.meta.url))
const patience = 600

export interface Running {
  url: string
  /** From the start of the process until `/api/ready` said 200. */
  seconds: number
  stop(): Promise<void>
  /** As a power failure does it. */
  kill(): Promise<void>
}

export async function startHub(ground: Ground, ...args: string[]): Promise<Running> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begun = performance.now()
  const child = shanzhi(ground, port, ['serve', ...args])
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the hub ended with ${child.exitCode}`)
    if (secondsSince(begun) > patience) throw new Error(`the hub is not ready after ${patience} s`)
    await sleep(50)
  }
  return {
    url,
    seconds: secondsSince(begun),
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  }
}

/** Runs one command to its end and throws unless it went well. Gives what it wrote to standard output. */
export async function runShanzhi(ground: Ground, ...args: string[]): Promise<string> {
  const { said, status } = await askShanzhi(ground, ...args)
  if (status !== 0) throw new Error(`shanzhi ${args.join(' ')} ended with ${status}`)
  return said
}

/** Runs one command to its end, whatever comes of it. */
export async function askShanzhi(
  ground: Ground,
  ...args: string[]
): Promise<{ status: number | null; said: string }> {
  const child = shanzhi(ground, 0, args, 'pipe')
  const said: Buffer[] = []
  child.stdout?.on('data', (piece: Buffer) => said.push(piece))
  await ended(child)
  return { status: child.exitCode, said: Buffer.concat(said).toString() }
}

function shanzhi(
  ground: Ground,
  port: number,
  args: string[],
  output: 'pipe' | NodeJS.WriteStream = process.stderr,
): ChildProcess {
  return spawn(process.execPath, [command, ...args], {
    env: environmentOf(ground, port),
    stdio: ['ignore', output, process.stderr],
  })
}

async function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  if (signal) child.kill(signal)
  await gone
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/ready`)).status === 200
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}
