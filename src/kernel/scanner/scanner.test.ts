// Against a small clamd that speaks the real protocol: what is found is refused, and so is what nobody could look at.
import { mkdtempSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openScanner } from './index.ts'

const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
let server: Server | undefined
afterEach(() => server?.close())

/** Gathers the chunks of INSTREAM and answers as clamd does. */
function clamd(answer: (content: Buffer, socket: Socket) => string | undefined): Promise<string> {
  const command = 'zINSTREAM\0'
  server = createServer((socket) => {
    let arrived = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part) => {
      arrived = Buffer.concat([arrived, part])
      if (arrived.length < command.length) return
      if (arrived.toString('latin1', 0, command.length) !== command) return socket.end('UNKNOWN COMMAND\0')
      const content = contentOf(arrived.subarray(command.length))
      if (!content) return
      const said = answer(content, socket)
      if (said !== undefined) socket.end(`${said}\0`)
    })
  })
  const path = join(mkdtempSync(join(tmpdir(), 'shanzhi-clamd-')), 'clamd.sock')
  return new Promise((resolve) => server?.listen(path, () => resolve(`unix://${path}`)))
}

/** Nothing while the empty chunk that ends it has not arrived. */
function contentOf(stream: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(stream.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const honest = (content: Buffer) =>
  content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'

describe('a scanner', () => {
  it('sees every byte, and lets pass what is harmless', async () => {
    const sent = Buffer.alloc(300_000, 'ab')
    let seen: Buffer = Buffer.alloc(0)
    const scanner = openScanner(
      await clamd((content) => {
        seen = content
        return honest(content)
      }),
    )
    await scanner.scan(sent, 'photo')
    expect(seen.equals(sent)).toBe(true)
  })

  it('finds what is harmful, wherever it stands, and says so at the field', async () => {
    const scanner = openScanner(await clamd(honest))
    const sent = Buffer.concat([Buffer.alloc(100_000), Buffer.from(eicar), Buffer.alloc(100_000)])
    await expect(scanner.scan(sent, 'photo')).rejects.toMatchObject({
      code: 'scanner.found',
      status: 422,
      fields: [{ field: 'photo' }],
    })
  })

  it.each([
    ['is too large for it', 'INSTREAM size limit exceeded. ERROR'],
    ['gives an error', 'stream: Can’t allocate memory ERROR'],
    ['says nothing', ''],
  ])('that %s lets nothing pass', async (_what, answer) => {
    const scanner = openScanner(await clamd(() => answer))
    await expect(scanner.scan(Buffer.from('x'), 'photo')).rejects.toMatchObject({
      code: 'scanner.unavailable',
      status: 503,
    })
  })

  it('that hangs up lets nothing pass', async () => {
    const scanner = openScanner(await clamd((_content, socket) => void socket.destroy()))
    await expect(scanner.scan(Buffer.from('x'), 'photo')).rejects.toMatchObject({ status: 503 })
  })

  it('that is not there lets nothing pass', async () => {
    const scanner = openScanner('tcp://127.0.0.1:1')
    await expect(scanner.scan(Buffer.from('x'), 'photo')).rejects.toMatchObject({ status: 503 })
  })

  it('that is not set is not asked', async () => {
    await expect(openScanner(null).scan(Buffer.from(eicar), 'photo')).resolves.toBeUndefined()
  })
})
