// As much of S3 as the hub uses, in memory, over real HTTP: so that its client is tried on every machine.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { S3Settings } from '../../config/index.ts'

export interface SmallS3 {
  settings: S3Settings
  /** Requests to come that are answered with 503 first. */
  fail(times: number): void
  close(): void
}

export async function smallS3(): Promise<SmallS3> {
  const objects = new Map<string, Buffer>()
  let failing = 0
  const server: Server = createServer(async (request, reply) => {
    const body = await buffer(request)
    const [, bucket, ...key] = decodeURIComponent(new URL(request.url ?? '/', 'http://s').pathname).split('/')
    const name = key.join('/')
    const signed = /^AWS4-HMAC-SHA256 Credential=access\//.test(request.headers.authorization ?? '')
    if (!signed) return reply.writeHead(403).end()
    if (failing > 0) {
      failing--
      return reply.writeHead(503).end()
    }
    if (bucket !== 'photos') return reply.writeHead(404).end()
    if (request.method === 'PUT') objects.set(name, body)
    if (request.method === 'DELETE') objects.delete(name)
    if (request.method !== 'GET') return reply.writeHead(request.method === 'DELETE' ? 204 : 200).end()
    const found = objects.get(name)
    if (!found) return reply.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
    return reply.writeHead(200, { 'content-length': found.length }).end(found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'photos',
      region: 'us-east-1',
      accessKeyId: 'access',
      secretAccessKey: 'secret',
      pathStyle: true,
    },
    fail: (times) => {
      failing = times
    },
    close: () => server.close(),
  }
}
