// Being written.
export function CommunityPage() {
  return null
}
