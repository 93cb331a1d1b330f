// Asks a virus scanner about what people send, where the place runs one. What it cannot say anything about is not taken.
import { connect, type Socket } from 'node:net'
import { defineErrors, type Problem } from '../errors/index.ts'

export interface Scanner {
  /** `field` is named in what is thrown. @throws scanner.found, scanner.unavailable */
  scan(content: Buffer, field: string): Promise<void>
}

const found = {
  zh: '文件里发现了恶意程序，没有收下',
  en: 'Something harmful was found in the file: it was not taken',
}
const unavailable = {
  zh: '暂时没法检查文件是否安全，请稍后再试',
  en: 'Files cannot be checked for safety just now: please try again in a moment',
}

const errors = defineErrors('scanner', {
  found: { status: 422, message: found },
  unavailable: { status: 503, message: unavailable },
})

const patience = 15_000
const chunkBytes = 64 * 1024

/** Null: no scanner is set, and nothing is asked. */
export function openScanner(address: string | null): Scanner {
  if (!address) return { scan: async () => {} }
  return {
    async scan(content, field) {
      const answer = await ask(address, content).catch((cause: unknown): Problem => {
        throw Object.assign(errors.unavailable({}, { headers: { 'retry-after': '30' } }), { cause })
      })
      if (/ FOUND$/.test(String(answer))) throw errors.found({}, { fields: [{ field, message: found }] })
      if (!/ OK$/.test(String(answer))) throw errors.unavailable()
    },
  }
}

/** clamd's INSTREAM: chunks with their length before them, an empty one at the end, one line back (clamd(8)). */
function ask(address: string, content: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTo(address)
    const parts: Buffer[] = []
    socket.setTimeout(patience, () => socket.destroy(new TypeError('the scanner does not answer')))
    socket.on('error', reject)
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('close', () =>
      resolve(
        Buffer.concat(parts)
          .toString('utf8')
          .replace(/[\0\n]+$/, ''),
      ),
    )
    socket.write('zINSTREAM\0')
    for (let at = 0; at < content.length; at += chunkBytes) {
      const chunk = content.subarray(at, at + chunkBytes)
      socket.write(lengthOf(chunk.length))
      socket.write(chunk)
    }
    socket.write(lengthOf(0))
  })
}

function connectTo(address: string): Socket {
  const { hostname, pathname, port, protocol } = new URL(address)
  return protocol === 'unix:'
    ? connect({ path: decodeURIComponent(pathname) })
    : connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
