// Not written yet.
export function PlacePage() {
  return null
}
