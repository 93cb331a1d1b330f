// A model as DMN XML of the 2019-11-11 edition, which every editor reads.
import type { DmnModdle, ModdleElement } from 'dmn-moddle'
import { createModdle } from './dmn-package.ts'
import type { Create } from './element.ts'
import type { Decision, DmnModel, ItemDefinition, Variable } from './model.ts'
import { expressionWriter } from './write-expression.ts'

/** Reading what this writes gives the same model again. */
export async function writeXml(model: DmnModel): Promise<string> {
  const moddle = createModdle()
  const create = creator(moddle)
  const definitions = create('Definitions', {
    id: model.id,
    name: model.name,
    namespace: model.namespace,
    description: model.description,
    itemDefinition: model.types.map((type) => typeElement(create, type)),
    drgElement: drgElements(create, model),
  })
  const { xml } = await moddle.toXML(definitions, { format: true })
  return xml
}

function creator(moddle: DmnModdle): Create {
  return (type, properties) => {
    const given = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined)
    return moddle.create(`dmn:${type}`, Object.fromEntries(given))
  }
}

function drgElements(create: Create, model: DmnModel): ModdleElement[] {
  const write = expressionWriter(create)
  const reference = (id: string) => create('DMNElementReference', { href: `#${id}` })
  const variable = ({ name, typeRef }: Variable) => create('InformationItem', { name, typeRef })
  const knowledge = (ids: string[]) =>
    ids.map((id) => create('KnowledgeRequirement', { requiredKnowledge: reference(id) }))
  const information = ({ decisions, inputs }: Decision['requires']) => [
    ...decisions.map((id) => create('InformationRequirement', { requiredDecision: reference(id) })),
    ...inputs.map((id) => create('InformationRequirement', { requiredInput: reference(id) })),
  ]
  return [
    ...model.inputs.map(({ description, id, label, name, ...input }) =>
      create('InputData', { id, name, label, description, variable: variable(input.variable) }),
    ),
    ...model.functions.map(({ description, id, logic, name, requires, ...item }) =>
      create('BusinessKnowledgeModel', {
        id,
        name,
        description,
        variable: variable(item.variable),
        knowledgeRequirement: knowledge(requires.functions),
        encapsulatedLogic: logic && write(logic),
      }),
    ),
    ...model.services.map(({ description, id, name, ...service }) =>
      create('DecisionService', {
        id,
        name,
        description,
        variable: variable(service.variable),
        outputDecision: service.outputDecisions.map(reference),
        encapsulatedDecision: service.encapsulatedDecisions.map(reference),
        inputDecision: service.inputDecisions.map(reference),
        inputData: service.inputs.map(reference),
      }),
    ),
    ...model.decisions.map(({ description, expression, id, label, name, question, requires, ...decision }) =>
      create('Decision', {
        id,
        name,
        label,
        description,
        question,
        variable: variable(decision.variable),
        informationRequirement: information(requires),
        knowledgeRequirement: knowledge(requires.functions),
        decisionLogic: expression && write(expression),
      }),
    ),
  ]
}

function typeElement(create: Create, type: ItemDefinition): ModdleElement {
  const tests = (text: string | null) => text && create('UnaryTests', { text })
  return create('ItemDefinition', {
    name: type.name,
    typeRef: type.typeRef,
    isCollection: type.isCollection || null,
    allowedValues: tests(type.allowedValues),
    typeConstraint: tests(type.typeConstraint),
    itemComponent: type.components.map((component) => typeElement(create, component)),
    functionItem: type.isFunction ? create('FunctionItem', {}) : null,
  })
}
