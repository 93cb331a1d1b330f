import { describe, expect, test } from 'vitest'
import { expressionXml, fees, type TableSketch, tableXml } from '../testing.ts'
import { checkModel, type ModelProblem, readXml, UnreadableModel } from './index.ts'

async function problems(xml: string): Promise<Pick<ModelProblem, 'code' | 'place'>[]> {
  try {
    return checkModel(await readXml(xml)).errors.map(({ code, place }) => ({ code, place }))
  } catch (error) {
    if (!(error instanceof UnreadableModel)) throw error
    return error.problems.map(({ code, place }) => ({ code, place }))
  }
}

test('a sound table has nothing to complain about', async () => {
  expect(checkModel(await readXml(tableXml(fees)))).toEqual({ errors: [], warnings: [] })
})

test('overlapping rules of a UNIQUE table are named with an example', async () => {
  const sketch = { ...fees, rules: [...fees.rules, ['[60..70]', '3']] }
  const { errors } = checkModel(await readXml(tableXml(sketch)))
  expect(errors).toMatchObject([{ code: 'overlap', place: 'fee/rule 3' }])
  expect(errors[0]?.message.en).toContain('Rules 3 and 4 can hit together (for example age = 60)')
  expect(errors[0]?.message.zh).toContain('规则 3 与规则 4 会同时命中')
})

test('the same rules are fine where the first one counts', async () => {
  const sketch: TableSketch = { ...fees, hitPolicy: 'FIRST', rules: [...fees.rules, ['[60..70]', '3']] }
  expect(await problems(tableXml(sketch))).toEqual([])
})

test('a gap is a warning with an example', async () => {
  const { errors, warnings } = checkModel(await readXml(tableXml({ ...fees, rules: fees.rules.slice(0, 2) })))
  expect(errors).toEqual([])
  expect(warnings).toMatchObject([
    { code: 'gap', message: { en: 'No rule answers: age = 18' } },
    { code: 'gap' },
  ])
})

describe('XML that must not be read', () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><definitions>&b;</definitions>`
  const outside = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><definitions>&x;</definitions>`
  test.each([
    ['a billion laughs', laughs, 'xml'],
    ['an outside entity', outside, 'xml'],
    ['a tag that does not end', tableXml(fees).slice(0, -30), 'xml'],
    ['no XML', 'fee,age\n1,2', 'xml'],
    ['nothing', '', 'xml'],
    ['another document', '<html><body/></html>', 'xml'],
    ['endless nesting', '<a>'.repeat(50_000), 'size'],
    ['endless size', `<definitions>${' '.repeat(2_000_001)}</definitions>`, 'size'],
  ])('%s', async (_name, xml, code) => {
    expect((await problems(xml))[0]).toMatchObject({ code })
  })
})

describe('models that cannot decide', () => {
  const wide: TableSketch['inputs'] = Array.from({ length: 61 }, (_, index) => [`n${index}`, 'number'])
  test.each<[string, string, Partial<ModelProblem>]>([
    [
      'an unknown type',
      tableXml({ ...fees, inputs: [['age', 'years']] }),
      { code: 'reference', place: 'age' },
    ],
    ['a type of the XML schema', expressionXml('n').replace('"number"', '"xs:int"'), { code: 'reference' }],
    ['an unknown name', expressionXml('n + wage'), { code: 'unknownName', place: 'answer' }],
    [
      'broken FEEL',
      tableXml({ ...fees, rules: [['>= 18 and', '1']] }),
      { code: 'feel', place: 'fee/rule 1/age' },
    ],
    [
      'a rule with a cell too many',
      tableXml(fees).replace('<outputEntry>', '<inputEntry><text>-</text></inputEntry><outputEntry>'),
      { code: 'shape', place: 'fee/rule 1' },
    ],
    [
      'a decision that needs itself',
      expressionXml('n')
        .replace('</decision>', '</decision>')
        .replace(
          '<literalExpression>',
          '<informationRequirement><requiredDecision href="#d"/></informationRequirement><literalExpression>',
        ),
      { code: 'cycle' },
    ],
    [
      'a reference to nothing',
      tableXml(fees).replace('href="#in-age"', 'href="#in-height"'),
      { code: 'reference' },
    ],
    [
      'too many rules',
      tableXml({ ...fees, hitPolicy: 'FIRST', rules: Array.from({ length: 2_001 }, () => ['-', '1']) }),
      { code: 'size', place: 'fee' },
    ],
    ['too many columns', tableXml({ ...fees, inputs: wide, rules: [] }), { code: 'size' }],
    ['an endless expression', expressionXml(Array(2_000).fill('n').join(' + ')), { code: 'size' }],
    [
      'another language',
      expressionXml('n').replace(
        '<literalExpression>',
        '<literalExpression expressionLanguage="https://www.python.org">',
      ),
      { code: 'unsupported' },
    ],
    [
      'an imported model',
      expressionXml('n').replace(
        '<inputData',
        '<import name="o" namespace="urn:o" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/><inputData',
      ),
      { code: 'unsupported' },
    ],
    ['no decision', expressionXml('n').replace(/<decision [\s\S]*<\/decision>/, ''), { code: 'shape' }],
    ['priority without an order', tableXml({ ...fees, hitPolicy: 'PRIORITY' }), { code: 'shape' }],
  ])('%s', async (_name, xml, problem) => {
    expect((await problems(xml))[0]).toMatchObject(problem)
  })
})
