// The table's own script and styles, fetched when a table is first opened.
import type Manager from 'dmn-js/lib/Modeler'
import { translator } from './table-words.ts'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn.css'

export type { Manager }

/** Shows the first table of a DMN file in `container`. Throws for what it cannot read. */
export async function openTable(container: HTMLElement, xml: string, editable: boolean): Promise<Manager> {
  const { default: Table } = editable ? await import('dmn-js/lib/Modeler') : await import('dmn-js/lib/Viewer')
  const words = { translate: ['value', translator(document.documentElement.lang)] }
  const own = { additionalModules: [words] }
  const manager = new Table({ container, decisionTable: own, drd: own, literalExpression: own })
  try {
    await manager.importXML(xml)
    const table = manager.getViews().find(({ type }) => type === 'decisionTable')
    if (table) await manager.open(table)
    nameParts(container)
    return manager
  } catch (error) {
    manager.destroy()
    throw error
  }
}

/** What dmn-js leaves without a name, or out of the keyboard's reach. */
function nameParts(container: HTMLElement): void {
  container.querySelector('.tjs-table-container')?.setAttribute('tabindex', '0')
  for (const head of container.querySelectorAll('th.index-column')) {
    const name = document.createElement('span')
    name.className = 'unseen'
    name.textContent = '#'
    head.append(name)
  }
}
