// Not written yet.
export function CalendarsPage() {
  return null
}
