// Small models for the tests of this module, and people who may do things with them.
import { anonymous, type Grant, type Principal } from '../../kernel/access/index.ts'

export interface TableSketch {
  name?: string
  hitPolicy?: string
  aggregation?: string
  /** `[name, type, allowed values]` */
  inputs: [name: string, type: string, allowed?: string][]
  outputs: [name: string, type: string, allowed?: string][]
  /** Input cells, output cells, annotation. */
  rules: string[][]
}

/** A model with one table that asks for its inputs by name. */
export function tableXml({
  aggregation,
  hitPolicy = 'UNIQUE',
  inputs,
  name = 'limit',
  outputs,
  rules,
}: TableSketch) {
  const values = (tag: string, text?: string) =>
    text ? `<${tag}><text>${escaped(text)}</text></${tag}>` : ''
  const cell = (tag: string, text = '-') => `<${tag}><text>${escaped(text)}</text></${tag}>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="时限" namespace="urn:m">
${inputs.map(([input, type]) => `<inputData id="in-${input}" name="${input}"><variable name="${input}" typeRef="${type}"/></inputData>`).join('\n')}
<decision id="d" name="${name}"><variable name="${name}"/>
${inputs.map(([input]) => `<informationRequirement><requiredInput href="#in-${input}"/></informationRequirement>`).join('\n')}
<decisionTable hitPolicy="${hitPolicy}"${aggregation ? ` aggregation="${aggregation}"` : ''}>
${inputs.map(([input, type, allowed]) => `<input label="${input}"><inputExpression typeRef="${type}"><text>${input}</text></inputExpression>${values('inputValues', allowed)}</input>`).join('\n')}
${outputs.map(([output, type, allowed]) => `<output name="${output}" typeRef="${type}">${values('outputValues', allowed)}</output>`).join('\n')}
<annotation name="说明"/>
${rules
  .map(
    (cells, index) =>
      `<rule id="r${index + 1}">${cells
        .slice(0, inputs.length)
        .map((text) => cell('inputEntry', text))
        .join('')}${cells
        .slice(inputs.length, inputs.length + outputs.length)
        .map((text) => cell('outputEntry', text))
        .join('')}${values('annotationEntry', cells[inputs.length + outputs.length])}</rule>`,
  )
  .join('\n')}
</decisionTable></decision></definitions>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Age decides a fee, in three rules without a gap. */
export const fees: TableSketch = {
  name: 'fee',
  inputs: [['age', 'number']],
  outputs: [['fee', 'number']],
  rules: [
    ['< 6', '0', '幼儿免费'],
    ['[6..18)', '5', '未成年人半价'],
    ['>= 18', '10', '全价'],
  ],
}

/** A model whose only decision is one FEEL expression over `n`. */
export function expressionXml(text: string): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m">
<inputData id="i" name="n"><variable name="n" typeRef="number"/></inputData>
<decision id="d" name="answer"><variable name="answer"/>
<informationRequirement><requiredInput href="#i"/></informationRequirement>
<literalExpression><text>${escaped(text)}</text></literalExpression></decision></definitions>`
}

export function caller(...permissions: string[]): Principal {
  const everywhere = { organisationId: null, organisationPath: null, regionPath: null }
  const grant: Grant = { role: 'r', permissions, ...everywhere }
  const id = '01958000-0000-7000-8000-000000000000'
  return { ...anonymous, id, kind: 'person', account: 'test', grants: [grant] }
}
