declare module 'dmn-moddle' {
  export interface ModdleElement {
    readonly $type: string
    get(name: string): unknown
    set(name: string, value: unknown): void
    $instanceOf?(type: string): boolean
  }
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>)
    create(type: string, properties?: Record<string, unknown>): ModdleElement
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
