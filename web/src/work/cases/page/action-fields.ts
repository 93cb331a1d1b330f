// Which fields each kind of action can take, in the order of asking. Which of them are needed, the flow says.
import type { fieldMessages } from '../case-messages.ts'

export type FieldName = keyof typeof fieldMessages

/** What a person may add to say that they were there. */
const evidence = ['photos', 'position'] as const

const fieldsOfKind: Readonly<Record<string, readonly FieldName[]>> = {
  accept: ['condition'],
  reject: ['reason'],
  dispatch: ['organisationId'],
  return: ['reason', 'photos'],
  transfer: ['organisationId', 'reason'],
  whistle: ['organisationId', 'reason'],
  arrive: ['organisationId', ...evidence],
  'co-finish': ['organisationId', 'result', 'photos'],
  extend: ['amount', 'unit', 'reason'],
  suspend: ['reason'],
  resume: [],
  finish: ['result', ...evidence],
  'verify-pass': ['text', ...evidence],
  'verify-fail': ['reason', ...evidence],
  close: ['result', 'photos'],
  reopen: ['reason'],
  void: ['reason'],
  link: ['caseId'],
  merge: ['caseId'],
  rate: ['score', 'text'],
  note: ['text', 'public', ...evidence],
  remind: ['text'],
  escalate: ['reason'],
  amend: ['title', 'category', 'condition', 'address', 'point'],
}

export function fieldsOf(kind: string, required: readonly string[]): FieldName[] {
  const known = fieldsOfKind[kind] ?? []
  return [...known, ...(required as FieldName[]).filter((field) => !known.includes(field))]
}

/** What leads on comes first; the first possible one is the page's primary action. */
const leading = [
  'accept',
  'dispatch',
  'resume',
  'finish',
  'verify-pass',
  'close',
  'arrive',
  'co-finish',
  'remind',
]
const order = [
  ...leading,
  'verify-fail',
  'reject',
  'return',
  'transfer',
  'whistle',
  'extend',
  'suspend',
  'note',
]

/** Whether it leads on; a side step such as a note is nobody's main thing to do. */
export function leadsOn({ kind }: { kind: string }): boolean {
  return leading.includes(kind)
}

export function inOrder<T extends { kind: string }>(actions: readonly T[]): T[] {
  const place = ({ kind }: T) => (order.includes(kind) ? order.indexOf(kind) : order.length)
  return [...actions].sort((a, b) => place(a) - place(b))
}

/** One letter for each action; J and K move through the list, X selects in it. */
export const letters: Readonly<Record<string, string>> = {
  accept: 'a',
  reject: 'y',
  dispatch: 'd',
  return: 'r',
  transfer: 't',
  whistle: 'w',
  arrive: 'i',
  'co-finish': 'o',
  extend: 'e',
  suspend: 's',
  resume: 'u',
  finish: 'f',
  'verify-pass': 'p',
  'verify-fail': 'q',
  close: 'c',
  reopen: 'z',
  void: 'v',
  link: 'l',
  merge: 'm',
  note: 'n',
  remind: 'h',
  escalate: 'g',
  amend: 'b',
}
