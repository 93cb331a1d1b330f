// Not written yet.
export function ImportsPage() {
  return null
}
