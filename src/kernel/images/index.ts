// Pictures from anybody: inspected, bounded, stripped of everything but what they show.
import limits from './limits.json' with { type: 'json' }

export { type CleanImage, cleanImage, tooLarge } from './clean.ts'
export { imageProblem } from './errors.ts'
export { kindOf } from './kind.ts'
/** Bytes of one picture as it arrives. */
export const mostBytes = limits.mostBytes
