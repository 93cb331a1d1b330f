// The flow as pages show it; described in full, and checked, in definition.ts.
export type { Flow, FlowAction, FlowMay, FlowState, FlowTimer } from './definition.ts'
