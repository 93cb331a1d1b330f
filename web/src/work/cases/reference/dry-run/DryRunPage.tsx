// Not written yet.
export function DryRunPage() {
  return null
}
