// What we use of dmn-js, which ships no types: a manager of views over one DMN file.
declare module 'dmn-js/lib/Modeler' {
  export interface DmnView {
    id: string
    type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression'
    name?: string
  }
  export default class Manager {
    constructor(options: { container: HTMLElement; [part: string]: unknown })
    importXML(xml: string): Promise<{ warnings: unknown[] }>
    saveXML(options: { format: boolean }): Promise<{ xml: string }>
    getViews(): DmnView[]
    open(view: DmnView): Promise<unknown>
    destroy(): void
  }
}

declare module 'dmn-js/lib/Viewer' {
  export { default } from 'dmn-js/lib/Modeler'
}
