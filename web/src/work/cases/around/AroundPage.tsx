// Being written.
export function AroundPage() {
  return null
}
