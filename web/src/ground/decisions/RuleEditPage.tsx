// Not written yet.
export function RuleEditPage() {
  return null
}
