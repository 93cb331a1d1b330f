// The proposal for a file's columns: by a source that is known, else by the names that hotlines use.
import { expect, test } from 'vitest'
import { checkMapping } from '../mapping.ts'
import { guessMapping } from './guess.ts'

const guess = (rows: Record<string, string>[], values: Record<string, string[]> = {}) =>
  guessMapping({ headers: Object.keys(rows[0] ?? {}), rows, values }, 'Asia/Shanghai')

test('a hotline’s own table, with its dates and states', () => {
  const { known, mapping } = guess(
    [
      {
        工单号: 'A1',
        诉求标题: '路灯不亮',
        小类: '路灯',
        登记时间: '2025/3/1 8:05',
        结案时间: '2025年3月2日 9:00',
        办理状态: '已办结',
        责任单位: '城管局',
        手机号: '13800000000',
      },
    ],
    { 办理状态: ['已办结', '办理中', '重复件', '不予受理'] },
  )
  expect(known).toBeNull()
  expect(mapping.columns).toMatchObject({
    externalId: '工单号',
    title: '诉求标题',
    categoryCode: '小类',
    created: '登记时间',
    closed: '结案时间',
    state: '办理状态',
    organisation: '责任单位',
    reporterPhone: '手机号',
  })
  expect(mapping.dateFormats).toEqual(['yyyy/M/d H:mm', 'yyyy年M月d日 H:mm'])
  expect(mapping.states).toEqual({
    已办结: 'closed',
    办理中: 'open',
    重复件: 'closed-duplicate',
    不予受理: 'rejected',
  })
  expect(checkMapping(mapping)).toBe(mapping)
})

test('a source that the hub knows is taken as it is, with states that are new', () => {
  const headers =
    'ServiceRequestNum,SRType,CreatedDate,DueDate,CloseDate,StatusDate,SRStatus,Agency,Neighborhood,Address,Latitude,Longitude,MethodReceived'
  const row = Object.fromEntries(headers.split(',').map((header) => [header, 'x']))
  const { known, mapping } = guess([row], { SRStatus: ['Closed', 'Held'] })
  expect(known).toBe('baltimore-311')
  expect(mapping.states).toMatchObject({ Closed: 'closed', Held: 'open' })
  expect(checkMapping(mapping)).toBe(mapping)
})

test('a table that says little still gets a first column and a title to mend', () => {
  const { mapping } = guess([{ a: '1', 内容: '灯坏了', b: 'x' }])
  expect(mapping.columns).toMatchObject({ externalId: 'a', title: '内容', categoryCode: '内容' })
})
