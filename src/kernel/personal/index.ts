// Personal data: declared once in the schema, masked by default, never in a log.
export { type PersonalKind, type PersonalMark, personal, personalKeyword } from './declare.ts'
export { mask, maskPersonal, redactPersonal } from './mask.ts'
export { mapPersonal, type PersonalField, personalFields } from './walk.ts'
