// Where a piece of FEEL stops making sense.
import type { parseExpression } from 'feelin'
import type { Text } from '../../../kernel/i18n/index.ts'

export type SyntaxTree = ReturnType<typeof parseExpression>

export class FeelSyntaxError extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

export function syntaxErrorIn(text: string, tree: SyntaxTree): FeelSyntaxError | undefined {
  let at: number | undefined
  tree.iterate({
    enter(node) {
      if (node.type.isError && at === undefined) at = node.from
      return at === undefined
    },
  })
  if (at === undefined) return undefined
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text
  const column = at + 1
  return new FeelSyntaxError({
    zh: `无法读懂 FEEL 表达式“${shown}”（第 ${column} 个字符处）`,
    en: `FEEL cannot be read at character ${column} of “${shown}”`,
  })
}
