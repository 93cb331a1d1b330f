// Not written yet.
export function DecidedPage() {
  return null
}
