// A route is data: method, path, access, schema, and a function from the checked request to the answer.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Access, Principal } from '../access/index.ts'
import type { Hub } from '../hub/index.ts'
import type { Language, Text } from '../i18n/index.ts'

type Shape<T> = T extends TSchema ? Static<T> : unknown

export interface RouteSchema {
  body?: TSchema
  querystring?: TSchema
  params?: TSchema
  response?: Record<number, TSchema>
}

export interface Call<S extends RouteSchema> {
  hub: Hub
  principal: Principal
  language: Language
  body: Shape<S['body']>
  query: Shape<S['querystring']>
  params: Shape<S['params']>
  /** The caller's Idempotency-Key, where one was sent. */
  idempotencyKey: string | undefined
  request: FastifyRequest
  reply: FastifyReply
}

export interface RouteOptions<S extends RouteSchema> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  access: Access
  summary: Text
  schema?: S
  /** The answer to a repeated Idempotency-Key is the first answer. */
  idempotent?: boolean
  /** Bytes; 1 MiB when left out. */
  bodyLimit?: number
  /** Content types besides JSON that arrive as the raw request stream. */
  accepts?: string[]
  handle(call: Call<S>): Promise<unknown>
}

export interface RouteDefinition extends Omit<RouteOptions<RouteSchema>, 'handle'> {
  handle(call: Call<RouteSchema>): Promise<unknown>
}

/** Ties the handler's types to its schema. */
export function route<const S extends RouteSchema>(options: RouteOptions<S>): RouteDefinition {
  return options as unknown as RouteDefinition
}
