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
