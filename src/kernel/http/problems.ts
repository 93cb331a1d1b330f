// Whatever a handler throws becomes problem+json (RFC 9457) in the reader's language; nothing inside leaks out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeOf, defineErrors, type FieldProblem, Problem } from '../errors/index.ts'
import { preferredLanguage, text } from '../i18n/index.ts'

const errors = defineErrors('http', {
  notFound: { status: 404, message: { zh: '没有这个地址', en: 'There is nothing at this address' } },
  malformed: { status: 400, message: { zh: '请求无法读懂', en: 'The request cannot be read' } },
  tooLarge: { status: 413, message: { zh: '内容太大', en: 'The content is too large' } },
  mediaType: { status: 415, message: { zh: '不支持这种内容类型', en: 'This content type is not supported' } },
  internal: {
    status: 500,
    message: { zh: '出了点问题，已记录', en: 'Something went wrong; it has been recorded' },
  },
  busy: { status: 503, message: { zh: '现在太忙，请稍后再试', en: 'Too busy just now, please try again' } },
  unstorable: {
    status: 422,
    message: {
      zh: '有内容不能保存（如空字符）',
      en: 'Some content cannot be stored (such as a NUL character)',
    },
  },
})

const invalid = defineErrors('request', {
  invalid: { status: 422, message: { zh: '有内容需要改一下', en: 'Some fields need attention' } },
})

const busyCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P03',
  '53300',
  '57014',
])
const unstorableCodes = new Set(['22021', '22P05'])

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, asProblem(error, request)))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, errors.notFound()))
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language'])
  const title = text(problem.text, language, problem.params)
  reply
    .status(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
  return reply
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      type: `/problems/${problem.code}`,
      title,
      status: problem.status,
      code: problem.code,
      instance: request.id,
      ...(problem.fields.length > 0 && {
        errors: problem.fields.map(({ field, message }) => ({
          field,
          message: text(message, language, problem.params),
        })),
      }),
    })
}

function asProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) {
    if (error.status >= 500) request.log.error({ err: error }, 'request failed')
    return error
  }
  const { fields, statusCode, validation } = error as {
    fields?: FieldProblem[]
    statusCode?: number
    validation?: unknown
  }
  if (fields) return invalid.invalid({}, { fields })
  if (validation) return invalid.invalid()
  if (statusCode === 413) return errors.tooLarge()
  if (statusCode === 415) return errors.mediaType()
  if (statusCode && statusCode >= 400 && statusCode < 500) return errors.malformed()
  if (unstorableCodes.has(codeOf(error))) return errors.unstorable()
  if (busyCodes.has(codeOf(error))) return errors.busy()
  request.log.error({ err: error }, 'request failed')
  return errors.internal()
}
