// One funnel from whatever went wrong to human words: what happened, what to do, which fields, whether to try again.
import { defineMessages, type Language, translate } from './i18n/messages.ts'

/** RFC 9457 as the hub sends it; title and messages come in the reader's language. */
export interface ProblemBody {
  title: string
  status: number
  code: string
  instance?: string
  errors?: { field: string; message: string }[]
}

export type ProblemKind =
  | 'unreachable'
  | 'slow'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'changed'
  | 'invalid'
  | 'busy'
  | 'broken'

/** Every failed call to the hub, from a pulled cable to a refused field. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind
  readonly body: ProblemBody | undefined

  constructor(kind: ProblemKind, body?: ProblemBody) {
    super(body?.code ?? kind)
    this.name = 'ApiProblem'
    this.kind = kind
    this.body = body
  }
}

export function kindOfStatus(status: number): ProblemKind {
  if (status === 401) return 'signed-out'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'missing'
  if (status === 409 || status === 412 || status === 428) return 'changed'
  if (status === 429 || status === 503) return 'busy'
  return status >= 500 ? 'broken' : 'invalid'
}

const messages = defineMessages({
  unreachable: { zh: '连不上服务', en: 'The service cannot be reached' },
  unreachableHint: {
    zh: '看看网络是否通畅。填好的内容还在，可以再试一次。',
    en: 'Check the network. What you typed is still here: try again.',
  },
  slow: { zh: '等得太久，先停下了', en: 'That took too long, so it was stopped' },
  'signed-out': { zh: '请先登录', en: 'Please sign in' },
  signedOutHint: { zh: '登录已过期或还没有登录。', en: 'You are not signed in, or the session has ended.' },
  forbidden: { zh: '这一项不归您办', en: 'This is not yours to do' },
  forbiddenHint: {
    zh: '如果应该能办，请找管理员开通。',
    en: 'If it should be, ask an administrator for the role.',
  },
  missing: { zh: '没有找到', en: 'Not found' },
  changed: { zh: '情况刚刚有变动', en: 'This changed a moment ago' },
  changedHint: { zh: '看过最新的情况，再决定怎么办。', en: 'Look at it as it is now, then decide.' },
  invalid: { zh: '有内容需要改一下', en: 'Something needs to be corrected' },
  busy: { zh: '现在太忙', en: 'Too busy just now' },
  busyHint: { zh: '稍等片刻再试。', en: 'Please try again in a moment.' },
  broken: { zh: '服务出了点问题', en: 'Something went wrong on our side' },
  brokenHint: { zh: '已经记下。过一会儿再试。', en: 'It has been recorded. Please try again later.' },
  page: { zh: '这一页出了点问题', en: 'Something went wrong on this page' },
  pageHint: { zh: '重新打开一般就好了。', en: 'Opening it again usually helps.' },
})

const hints = {
  unreachable: messages.unreachableHint,
  slow: messages.unreachableHint,
  'signed-out': messages.signedOutHint,
  forbidden: messages.forbiddenHint,
  missing: undefined,
  changed: messages.changedHint,
  invalid: undefined,
  busy: messages.busyHint,
  broken: messages.brokenHint,
} as const

export interface Described {
  title: string
  hint: string | undefined
  /** By the field's path in the request: `location/lat`. */
  fields: Record<string, string>
  /** Whether the same thing may work a moment later. */
  again: boolean
  /** What to quote when asking for help. */
  reference: string | undefined
}

export function describeProblem(error: unknown, language: Language): Described {
  if (!(error instanceof ApiProblem)) {
    return {
      title: translate(messages.page, language),
      hint: translate(messages.pageHint, language),
      fields: {},
      again: true,
      reference: undefined,
    }
  }
  const { body, kind } = error
  const hint = hints[kind]
  return {
    title: body?.title || translate(messages[kind], language),
    hint: hint && translate(hint, language),
    fields: Object.fromEntries((body?.errors ?? []).map(({ field, message }) => [field, message])),
    again: ['unreachable', 'slow', 'busy', 'broken', 'changed'].includes(kind),
    reference: kind === 'broken' ? body?.instance : undefined,
  }
}

export function isKind(error: unknown, ...kinds: ProblemKind[]): boolean {
  return error instanceof ApiProblem && kinds.includes(error.kind)
}
