// How far a report is, in five marks that any flow has: received, accepted, with those responsible, done, answered.

export const marks = ['report', 'accept', 'dispatch', 'finish', 'close'] as const
export type Mark = (typeof marks)[number]

/** Steps that take a case back, with the mark that holds again. */
const backTo: Readonly<Record<string, Mark>> = {
  return: 'accept',
  'verify-fail': 'dispatch',
  reopen: 'accept',
}

/** The last mark that holds; a case merged with another, rejected or void is not taken further. */
export function lastMark(steps: readonly { kind: string }[]): Mark {
  return steps.reduce<Mark>((mark, { kind }) => {
    if (kind in backTo) return backTo[kind] ?? mark
    return marks.find((known) => known === kind) ?? mark
  }, 'report')
}

/** From the state of the shipped flow alone, where the steps are not known: a public case. */
const byState: Readonly<Record<string, Mark>> = {
  reported: 'report',
  filed: 'accept',
  handling: 'dispatch',
  suspended: 'dispatch',
  verifying: 'finish',
  verified: 'finish',
  closed: 'close',
}

export function markOfState(state: string): Mark | undefined {
  return byState[state]
}

export type StepLook = 'done' | 'now' | undefined

/** How each of the five looks: what is behind, what it is at, what is to come. */
export function looksOf(mark: Mark, ended: boolean): StepLook[] {
  const at = marks.indexOf(mark)
  return marks.map((_, index) => (index <= at ? 'done' : index === at + 1 && !ended ? 'now' : undefined))
}
