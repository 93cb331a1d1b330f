// The beginning of a table that a hub does not have yet: the facts that the case engine gives, one row that answers always.

interface Beginning {
  name: string
  inputs: readonly (readonly [name: string, label: string, type: string])[]
  outputs: readonly (readonly [name: string, label: string, type: string])[]
  row: readonly string[]
}

const facts = [
  ['category', '事项代码', 'string'],
  ['condition', '情形', 'string'],
] as const

const beginnings: Record<string, Beginning> = {
  'case-time-limits': {
    name: '办理时限',
    inputs: [...facts, ['urgent', '紧急', 'boolean']],
    outputs: [
      ['minutes', '时限（分钟）', 'number'],
      ['clock', '计时方式', 'string'],
    ],
    row: ['480', '"working"'],
  },
  'case-dispatch': {
    name: '派遣规则',
    inputs: [...facts, ['street', '街道代码', 'string']],
    outputs: [['organisation', '承办单位编码', 'string']],
    row: ['null'],
  },
}

/** Undefined for a key that the hub knows nothing of. */
export function templateOf(key: string): string | undefined {
  const beginning = beginnings[key]
  if (!beginning) return undefined
  const { inputs, name, outputs, row } = beginning
  const entry = (tag: string, text: string, i: number) =>
    `<${tag} id="${tag}_1_${i}"><text>${escapeXml(text)}</text></${tag}>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${key}-definitions" name="${name}" namespace="https://shanzhi.example/tables/${key}">
  ${inputs.map(([one, label, type]) => `<inputData id="input-${one}" name="${one}" label="${label}"><variable id="variable-${one}" name="${one}" typeRef="${type}"/></inputData>`).join('\n  ')}
  <decision id="${key}" name="${key}" label="${name}">
    <variable id="${key}-variable" name="${key}"/>
    ${inputs.map(([one]) => `<informationRequirement id="requires-${one}"><requiredInput href="#input-${one}"/></informationRequirement>`).join('\n    ')}
    <decisionTable id="${key}-table" hitPolicy="FIRST">
      ${inputs.map(([one, label, type]) => `<input id="column-${one}" label="${label}"><inputExpression id="expression-${one}" typeRef="${type}"><text>${one}</text></inputExpression></input>`).join('\n      ')}
      ${outputs.map(([one, label, type]) => `<output id="output-${one}" name="${one}" label="${label}" typeRef="${type}"/>`).join('\n      ')}
      <rule id="rule-1">${inputs.map((_, i) => entry('inputEntry', '-', i)).join('')}${row.map((text, i) => entry('outputEntry', text, i)).join('')}</rule>
    </decisionTable>
  </decision>
</definitions>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
