// DMN XML to a model. What the reader would silently drop is refused, because a lost rule is a wrong decision.
import type { ModdleElement } from 'dmn-moddle'
import { createModdle } from './dmn-package.ts'
import { child, children, targets, words } from './element.ts'
import { guardXml } from './guard-xml.ts'
import { type ModelLimits, modelLimits } from './limits.ts'
import type {
  Decision,
  DecisionService,
  DmnModel,
  InputData,
  ItemDefinition,
  KnowledgeModel,
} from './model.ts'
import { withKnownNamespaces } from './namespaces.ts'
import { type Problem, UnreadableModel } from './problem.ts'
import { readExpression, readFunction, readVariable } from './read-expression.ts'

/** Reads DMN 1.1 to 1.6 XML. Throws {@link UnreadableModel} with the places of what is wrong. */
export async function readXml(xml: string, limits: ModelLimits = modelLimits): Promise<DmnModel> {
  const refusal = guardXml(xml, limits)
  if (refusal) throw new UnreadableModel([refusal])
  const root = await parse(withKnownNamespaces(xml))
  const imports = children(root, 'import')
  if (imports.length > 0) {
    throw new UnreadableModel([
      {
        code: 'unsupported',
        place: 'import',
        message: { zh: '不支持引入其他模型', en: 'Importing another model is not supported' },
      },
    ])
  }
  const elements = children(root, 'drgElement')
  const of = (type: string) => elements.filter((element) => element.$type === `dmn:${type}`)
  return {
    id: words(root, 'id') ?? '',
    name: words(root, 'name') ?? '',
    namespace: words(root, 'namespace') ?? '',
    description: words(root, 'description'),
    types: children(root, 'itemDefinition').map(readType),
    inputs: of('InputData').map(readInput),
    decisions: of('Decision').map(readDecision),
    functions: of('BusinessKnowledgeModel').map(readKnowledgeModel),
    services: of('DecisionService').map(readService),
  }
}

async function parse(xml: string): Promise<ModdleElement> {
  try {
    const { rootElement, warnings } = await createModdle().fromXML(xml)
    if (warnings.length > 0) throw new UnreadableModel(warnings.map(xmlProblem))
    return rootElement
  } catch (error) {
    if (error instanceof UnreadableModel) throw error
    throw new UnreadableModel([xmlProblem(error as { message: string; warnings?: { message: string }[] })])
  }
}

function xmlProblem(warning: { message: string; warnings?: { message: string }[] }): Problem {
  const detail = warning.message.includes('line:')
    ? warning.message
    : (warning.warnings?.[0]?.message ?? warning.message)
  const [, line] = /line: (\d+)/.exec(detail) ?? []
  const [, column] = /column: (\d+)/.exec(detail) ?? []
  const what = detail.split('\n')[0]?.slice(0, 200) ?? ''
  const why = /nested error: (.*)/.exec(detail)?.[1]?.slice(0, 200)
  const said = why ? `${what} (${why})` : what
  return {
    code: 'xml',
    place: line === undefined ? 'xml' : `line ${Number(line) + 1}, column ${Number(column ?? 0) + 1}`,
    message: { zh: `无法读懂此处的 XML：${said}`, en: `This XML cannot be read: ${said}` },
  }
}

function readType(element: ModdleElement): ItemDefinition {
  return {
    name: words(element, 'name') ?? '',
    typeRef: words(element, 'typeRef'),
    isCollection: element.get('isCollection') === true,
    allowedValues: words(child(element, 'allowedValues'), 'text'),
    typeConstraint: words(child(element, 'typeConstraint'), 'text'),
    components: children(element, 'itemComponent').map(readType),
    isFunction: child(element, 'functionItem') !== undefined,
  }
}

function readInput(element: ModdleElement): InputData {
  const name = words(element, 'name') ?? ''
  return {
    id: words(element, 'id') ?? name,
    name,
    label: words(element, 'label'),
    description: words(element, 'description'),
    variable: readVariable(child(element, 'variable'), name),
  }
}

function readDecision(element: ModdleElement): Decision {
  const name = words(element, 'name') ?? ''
  const logic = child(element, 'decisionLogic')
  const information = children(element, 'informationRequirement')
  return {
    id: words(element, 'id') ?? name,
    name,
    label: words(element, 'label'),
    description: words(element, 'description'),
    question: words(element, 'question'),
    variable: readVariable(child(element, 'variable'), name),
    requires: {
      decisions: targets(information, 'requiredDecision'),
      inputs: targets(information, 'requiredInput'),
      functions: targets(children(element, 'knowledgeRequirement'), 'requiredKnowledge'),
    },
    expression: logic ? readExpression(logic, name) : null,
  }
}

function readKnowledgeModel(element: ModdleElement): KnowledgeModel {
  const name = words(element, 'name') ?? ''
  const logic = child(element, 'encapsulatedLogic')
  return {
    id: words(element, 'id') ?? name,
    name,
    description: words(element, 'description'),
    variable: readVariable(child(element, 'variable'), name),
    requires: { functions: targets(children(element, 'knowledgeRequirement'), 'requiredKnowledge') },
    logic: logic ? readFunction(logic, name) : null,
  }
}

function readService(element: ModdleElement): DecisionService {
  const name = words(element, 'name') ?? ''
  const ids = (property: string) =>
    children(element, property)
      .map((reference) => words(reference, 'href') ?? '')
      .map((href) => href.slice(href.indexOf('#') + 1))
  return {
    id: words(element, 'id') ?? name,
    name,
    description: words(element, 'description'),
    variable: readVariable(child(element, 'variable'), name),
    outputDecisions: ids('outputDecision'),
    encapsulatedDecisions: ids('encapsulatedDecision'),
    inputDecisions: ids('inputDecision'),
    inputs: ids('inputData'),
  }
}
