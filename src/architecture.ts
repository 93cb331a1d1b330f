// The ordered list of layers and modules: registration, migration order and tags follow it, and so do the tests of
// who may import whom.
import { manifest as decisions } from './ground/decisions/index.ts'
import { manifest as identity } from './ground/identity/index.ts'
import { manifest as space } from './ground/space/index.ts'
import type { Module } from './kernel/module/index.ts'
import { manifest as cases } from './work/cases/index.ts'

export const layers = ['kernel', 'ground', 'data', 'work', 'affairs', 'insight'] as const

/** Within `ground` a later module may use an earlier one; elsewhere modules of a layer speak by events. */
export const modules: Module[] = [space, identity, decisions, cases]
