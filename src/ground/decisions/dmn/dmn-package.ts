// DMN 1.3 as dmn-moddle describes it, with the boxed expressions that DMN 1.4 and 1.5 added (10.2.2.7 and on).
import { DmnModdle } from 'dmn-moddle'
import dmn13 from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' }

interface Property {
  name: string
  type: string
  isAttr?: boolean
  isMany?: boolean
  xml?: { serialize: string }
}

function child(name: string, type = 'ChildExpression'): Property {
  return { name, type, xml: { serialize: 'property' } }
}

const iteratorVariable: Property = { name: 'iteratorVariable', type: 'String', isAttr: true }

const boxedExpressions = [
  {
    name: 'ChildExpression',
    superClass: ['DMNElement'],
    properties: [{ name: 'value', type: 'Expression' }],
  },
  {
    name: 'TypedChildExpression',
    superClass: ['ChildExpression'],
    properties: [{ name: 'typeRef', type: 'String', isAttr: true }],
  },
  {
    name: 'Conditional',
    superClass: ['Expression'],
    properties: [child('if'), child('then'), child('else')],
  },
  { name: 'Filter', superClass: ['Expression'], properties: [child('in'), child('match')] },
  {
    name: 'For',
    superClass: ['Expression'],
    properties: [iteratorVariable, child('in', 'TypedChildExpression'), child('return')],
  },
  {
    name: 'Every',
    superClass: ['Expression'],
    properties: [iteratorVariable, child('in', 'TypedChildExpression'), child('satisfies')],
  },
  {
    name: 'Some',
    superClass: ['Expression'],
    properties: [iteratorVariable, child('in', 'TypedChildExpression'), child('satisfies')],
  },
]

function withTypeConstraint(type: { name: string; properties?: Property[] }) {
  if (type.name !== 'ItemDefinition') return type
  return { ...type, properties: [...(type.properties ?? []), child('typeConstraint', 'UnaryTests')] }
}

const types = dmn13.types as { name: string; properties?: Property[] }[]
const dmn = { ...dmn13, types: [...types.map(withTypeConstraint), ...boxedExpressions] }

export function createModdle(): DmnModdle {
  return new DmnModdle({ dmn })
}
