// The columns of a DMN table as they stand, by every name that the hub's check may call them.

export interface TableColumn {
  /** As the table shows it. */
  label: string
  names: readonly string[]
}

export function columnsOf(xml: string): TableColumn[] {
  const table = new DOMParser().parseFromString(xml, 'application/xml').querySelector('decisionTable')
  const columns = [...(table?.children ?? [])].filter(
    ({ localName }) => localName === 'input' || localName === 'output',
  )
  return columns.map((column) => {
    const label = column.getAttribute('label') ?? ''
    const name = column.getAttribute('name') ?? ''
    const expression = column.querySelector('inputExpression > text')?.textContent.trim() ?? ''
    const names = [label, name, expression].filter(Boolean)
    return { label: names[0] ?? '', names }
  })
}

/** Counted from 0; -1 for a name that no column has. */
export function columnAt(columns: readonly TableColumn[], name: string): number {
  return columns.findIndex(({ names }) => names.includes(name))
}
