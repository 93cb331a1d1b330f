// A public case with the button to join in, while there is something to join.

import type { PublicCase } from './api.ts'
import { PublicTile } from './PublicTile.tsx'
import { SupportButton } from './SupportButton.tsx'

export function JoinTile({ of }: { of: PublicCase }) {
  return <PublicTile of={of}>{of.kind === 'open' && <SupportButton of={of} />}</PublicTile>
}
