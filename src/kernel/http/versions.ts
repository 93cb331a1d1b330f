// ETag and If-Match over a record's version: who changes what somebody else changed meanwhile is told.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { defineErrors } from '../errors/index.ts'

const errors = defineErrors('http', {
  changed: {
    status: 412,
    message: { zh: '内容刚刚被别人改过，请刷新', en: 'Somebody changed this meanwhile; please reload' },
  },
  versionNeeded: { status: 428, message: { zh: '请带上 If-Match', en: 'Please send If-Match' } },
})

export function etag(reply: FastifyReply, version: number | string): void {
  reply.header('etag', `"${version}"`)
}

/** The version that the caller saw, or undefined when it sends none. */
export function sentVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  const match = header?.match(/^(?:W\/)?"(\d+)"$/)
  return match ? Number(match[1]) : undefined
}

/** 428 without If-Match, 412 when the record has another version by now. */
export function requireMatch(request: FastifyRequest, version: number): void {
  const sent = sentVersion(request)
  if (sent === undefined) throw errors.versionNeeded()
  if (sent !== version) throw errors.changed()
}
