// The flow that comes with the hub; a city replaces it by loading its own version.
import { checkFlow } from './check.ts'
import cityLoop from './city-loop.json' with { type: 'json' }
import type { Flow } from './definition.ts'

export const defaultFlow: Flow = checkFlow(cityLoop)
