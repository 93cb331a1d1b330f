// National codes with check characters: pure functions, no tables.
export { type CreditCodeFault, creditCodeCheck, creditCodeFault, normaliseCreditCode } from './credit-code.ts'
export { normalisePhone } from './phone.ts'
export { normaliseResidentId, type ResidentIdFault, residentIdCheck, residentIdFault } from './resident-id.ts'
