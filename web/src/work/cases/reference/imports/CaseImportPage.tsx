// Not written yet.
export function CaseImportPage() {
  return null
}
