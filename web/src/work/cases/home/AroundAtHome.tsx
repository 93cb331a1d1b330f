// Below the fold of a telephone: what is around, and how it goes. Fetched when it comes into sight.
import { Near } from './Near.tsx'
import { PlaceAtHome } from './PlaceAtHome.tsx'

export function AroundAtHome() {
  return (
    <>
      <Near />
      <PlaceAtHome />
    </>
  )
}
