import fc from 'fast-check'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { mask, maskPersonal, type PersonalKind, personal, personalFields, redactPersonal } from './index.ts'

const purpose = { zh: '回访', en: 'To call back' }
const phone = personal(Type.String({ minLength: 5 }), { kind: 'phone', purpose })
const name = personal(Type.String(), { kind: 'name', purpose })
const report = Type.Object({
  number: Type.String(),
  reporter: Type.Optional(Type.Object({ name, phone: Type.Union([phone, Type.Null()]) })),
  witnesses: Type.Array(Type.Object({ name })),
  notes: Type.Record(Type.String(), Type.String()),
  home: Type.Optional(
    personal(Type.Object({ lat: Type.Number() }), { kind: 'address', purpose, sensitive: true }),
  ),
})

test.each<[PersonalKind, string, string]>([
  ['phone', '13812341234', '138****1234'],
  ['phone', '+8613812341234', '+86138****1234'],
  ['phone', '+861012345678', '+86******5678'],
  ['phone', '12345', '***45'],
  ['name', '张三', '张*'],
  ['name', '张三丰', '张**'],
  ['name', '张', '张*'],
  ['name', '𠮷野', '𠮷*'],
  ['idNumber', '11010519491231002X', '110***********002X'],
  ['idNumber', 'G12345678', 'G*******8'],
  ['address', '善城市东城区花园路12号3单元', '善城市东城区****'],
  ['email', 'li.si@example.org', 'l***@example.org'],
  ['email', 'nonsense', '***'],
  ['text', '住三楼', '***'],
  ['name', '', ''],
])('%s %s looks like %s', (kind, plain, masked) => {
  expect(mask(kind, plain)).toBe(masked)
})

test('no mask shows a telephone or identity number whole', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^\d{3,20}$/),
      fc.constantFrom<PersonalKind>('phone', 'idNumber'),
      (plain, kind) => {
        expect(mask(kind, plain)).not.toContain(plain)
      },
    ),
  )
})

test('a schema tells its personal fields once', () => {
  expect(personalFields(report).map(({ path, mark }) => `${path} ${mark.kind}`)).toEqual([
    'reporter/name name',
    'reporter/phone phone',
    'witnesses/*/name name',
    'home address',
  ])
})

test('a value is masked where its schema says so and nowhere else', () => {
  const value = {
    number: '13812341234',
    reporter: { name: '张三', phone: '13812341234' },
    witnesses: [{ name: '李四四' }],
    notes: { name: 'kept' },
    home: { lat: 30.1 },
  }
  expect(maskPersonal(report, value)).toEqual({
    number: '13812341234',
    reporter: { name: '张*', phone: '138****1234' },
    witnesses: [{ name: '李**' }],
    notes: { name: 'kept' },
    home: null,
  })
  expect(value.reporter.phone).toBe('13812341234')
})

test('what is absent stays absent', () => {
  expect(maskPersonal(report, { number: '1', witnesses: [], notes: {} })).toEqual({
    number: '1',
    witnesses: [],
    notes: {},
  })
  expect(maskPersonal(report, { number: '1', reporter: { name: '张三', phone: null } } as never)).toEqual({
    number: '1',
    reporter: { name: '张*', phone: null },
  })
})

test('a log learns only that a field was there', () => {
  const line = redactPersonal(report, {
    number: '1',
    reporter: { name: '张三', phone: '13812341234' },
    witnesses: [],
    notes: {},
  })
  expect(JSON.stringify(line)).not.toMatch(/张|138/)
  expect(line.reporter?.phone).toBe('[personal]')
})

test('the mark keeps what the schema is: optional, with its bounds, and visible in JSON Schema', () => {
  const schema = Type.Object({
    phone: personal(Type.Optional(Type.String({ minLength: 5 })), { kind: 'phone', purpose }),
  })
  expect(schema.required ?? []).toEqual([])
  expect(JSON.parse(JSON.stringify(schema)).properties.phone).toEqual({
    type: 'string',
    minLength: 5,
    'x-personal': { kind: 'phone', purpose },
  })
})
