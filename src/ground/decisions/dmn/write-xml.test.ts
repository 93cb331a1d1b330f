import { expect, test } from 'vitest'
import { expressionXml, fees, tableXml } from '../testing.ts'
import { readXml, writeXml } from './index.ts'

test.each([
  ['a table', tableXml({ ...fees, hitPolicy: 'FIRST' })],
  ['an aggregating table', tableXml({ ...fees, hitPolicy: 'COLLECT', aggregation: 'SUM' })],
  ['an expression', expressionXml('for i in 1..n return if i < 3 then "<&>" else "好"')],
])('%s says the same when written and read again', async (_name, xml) => {
  const model = await readXml(xml)
  expect(await readXml(await writeXml(model))).toEqual(model)
})

test('newer and older editions of the namespace are read', async () => {
  for (const edition of ['20180521', '20211108', '20230324']) {
    const scheme = edition === '20180521' ? 'http' : 'https'
    const xml = tableXml(fees).replace(
      'https://www.omg.org/spec/DMN/20191111',
      `${scheme}://www.omg.org/spec/DMN/${edition}`,
    )
    expect(await readXml(xml)).toEqual(await readXml(tableXml(fees)))
  }
})
