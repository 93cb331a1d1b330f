// Builds the server: every route states its access, is validated, documented, and answered in the reader's language.
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { type Access, anonymous, can, type Principal } from '../access/index.ts'
import { defineErrors } from '../errors/index.ts'
import type { Hub } from '../hub/index.ts'
import { preferredLanguage } from '../i18n/index.ts'
import { answerProblems } from './problems.ts'
import { findFirstAnswer, keepAnswer } from './repeat.ts'
import type { RouteDefinition } from './route.ts'
import { refuseCrossSite, secure } from './security.ts'
import { compileValidator } from './validation.ts'

export type Authenticate = (hub: Hub, request: FastifyRequest) => Promise<Principal>

export interface ServerOptions {
  hub: Hub
  authenticate: Authenticate
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal
  }
  interface FastifyContextConfig {
    access?: Access
  }
}

const errors = defineErrors('access', {
  signIn: { status: 401, message: { zh: '请先登录', en: 'Please sign in' } },
  forbidden: { status: 403, message: { zh: '没有权限做这件事', en: 'You may not do this' } },
})

const undeclared = defineErrors('route', {
  withoutAccess: {
    status: 500,
    message: { zh: '{method} {path} 没有声明 access', en: '{method} {path} states no access' },
  },
})

const bodyLimit = 1024 * 1024

export async function createServer({ authenticate, hub }: ServerOptions): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = hub.log
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: hub.config.trustProxy,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 500 },
    genReqId: () => crypto.randomUUID(),
  })
  app.decorateRequest('principal', null as unknown as Principal)
  app.setValidatorCompiler(({ httpPart, schema }) =>
    compileValidator(schema as Record<string, unknown>, httpPart),
  )
  answerProblems(app)
  secure(app, hub.config)
  await app.register(cookie)
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'identity'] })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Shanzhi 善治',
        version: '1',
        description: 'The hub of a place: file, dispatch, handle, verify, answer, evaluate.',
      },
    },
  })
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw undeclared.withoutAccess({ method: String(method), path: url })
  })
  app.addHook('onRequest', async (request) => {
    request.principal = anonymous
    const access = request.routeOptions.config.access
    if (!access) return
    refuseCrossSite(request)
    request.principal = await authenticate(hub, request)
    demand(access, request.principal)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      event: 'request',
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      actor: request.principal?.id ?? request.principal?.kind,
    })
  })
  return app
}

function demand(access: Access, principal: Principal): void {
  if (access.kind === 'anyone') return
  if (principal.kind === 'anonymous') throw errors.signIn()
  if (access.kind === 'permission' && !can(principal, access.permission)) throw errors.forbidden()
}

/** Adds a module's routes. */
export function addRoutes(app: FastifyInstance, hub: Hub, tag: string, routes: RouteDefinition[]): void {
  for (const definition of routes) {
    const {
      access,
      accepts,
      bodyLimit: limit,
      handle,
      idempotent,
      method,
      path,
      schema = {},
      summary,
    } = definition
    const documented = {
      ...schema,
      tags: [tag],
      summary: summary.en,
      description: summary.zh,
      'x-access': access,
    }
    const options = {
      method,
      url: path,
      config: { access },
      schema: documented,
      ...(limit && { bodyLimit: limit }),
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const call = callOf(hub, request, reply)
        const key = call.idempotencyKey
        if (!idempotent || !key) return handle(call)
        const asked = [method, request.url, request.body]
        const first = await findFirstAnswer(hub, request.principal, key, asked)
        if (first) {
          reply
            .status(first.status)
            .type('application/json; charset=utf-8')
            .header('idempotent-replay', 'true')
          return reply.serializer((payload: unknown) => String(payload)).send(first.body)
        }
        return answerOnce(call, key, handle)
      },
    }
    if (!accepts) {
      app.route(options)
      continue
    }
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser(accepts, (_request, payload, done) => done(null, payload))
      scope.route(options)
    })
  }
}

async function answerOnce(
  call: ReturnType<typeof callOf>,
  key: string,
  handle: RouteDefinition['handle'],
): Promise<unknown> {
  const { hub, reply, request } = call
  try {
    const answer = await handle(call)
    const body = String(reply.serializeInput(answer as Record<string, unknown>, String(reply.statusCode)))
    await keepAnswer(hub, request.principal, key, { status: reply.statusCode, body })
    return answer
  } catch (error) {
    await keepAnswer(hub, request.principal, key, { status: 500, body: '' })
    throw error
  }
}

function callOf(hub: Hub, request: FastifyRequest, reply: FastifyReply) {
  const key = request.headers['idempotency-key']
  return {
    hub,
    principal: request.principal,
    language: preferredLanguage(request.headers['accept-language']),
    body: request.body,
    query: request.query,
    params: request.params,
    idempotencyKey: typeof key === 'string' && key.length <= 200 ? key : undefined,
    request,
    reply,
  }
}
