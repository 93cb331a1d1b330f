// How large a model may be. A table past these is no longer one that a civil servant can read.

export interface ModelLimits {
  xmlCharacters: number
  xmlDepth: number
  rules: number
  columns: number
  expressionCharacters: number
  decisions: number
}

export const modelLimits: ModelLimits = {
  xmlCharacters: 2_000_000,
  xmlDepth: 100,
  rules: 2_000,
  columns: 60,
  expressionCharacters: 4_000,
  decisions: 300,
}
