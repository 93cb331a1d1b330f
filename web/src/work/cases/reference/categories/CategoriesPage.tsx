// Not written yet.
export function CategoriesPage() {
  return null
}
