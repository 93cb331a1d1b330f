// Not written yet.
export function RulePage() {
  return null
}
