// Not written yet.
export function RulesPage() {
  return null
}
