// The layers as `src/architecture.ts` declares them, from the lowest up.
import type { Layer } from './house.ts'

export const layers: Layer[] = []
