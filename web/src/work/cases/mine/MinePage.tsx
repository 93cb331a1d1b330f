// Being written.
export function MinePage() {
  return null
}
