// Not written yet.
export function FlowsPage() {
  return null
}
