import type {
  DocumentNode,
  FieldNode,
  GraphQLAbstractType,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import {
  defaultFieldResolver,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { jsonTextOf } from '@opencorridor/schema/json-text'
import { itemTextsOf, keeperOf } from '@opencorridor/schema/kept-text'
import type { KeeperOf, TextKeeper } from '@opencorridor/schema/kept-text'
import type { ReadyText } from '@opencorridor/schema/ready-text'
import type { ArgumentsOf } from './arguments.ts'
import { argumentsOf } from './arguments.ts'
import { fieldCollector } from './collect-fields.ts'
import { lastingNames } from './lasting-names.ts'
import type { NameOf } from './lasting-names.ts'
import { leafWriter, quoted } from './leaf.ts'
import { listTexts } from './list-texts.ts'
import { isPromise, itemsWriter, leavesWriter, listWriter } from './write-list.ts'
import type { Write } from './output.ts'
import { newWriting, Output, Unwritable } from './output.ts'

/**
 * Answers a document with the text of its `data`.
 *
 * @returns undefined where the answer has an error, whatever it is.
 */
export type WriteDocument = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => ReadyText | undefined | Promise<ReadyText | undefined>

/** Types whose objects are told apart by asking each type, one after the other, are left to others. */
class Unknown extends Error {}

interface Field {
  /** What comes before its value: the brace or comma, and its name. */
  lead: string
  resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>
  args: ArgumentsOf
  place: number
  info: GraphQLResolveInfo
  write: Write
  /** Gives its text without asking for its value; undefined where it has none. */
  textOf: ((source: unknown) => string | undefined) | undefined
  /** Where its texts may be kept: by whom, and under which name. */
  kept: { keeperOf: KeeperOf; nameOf: NameOf } | undefined
}

function writeValue({ resolve, write, info }: Field, source: unknown, given: object, out: Output): void {
  const value: unknown = resolve(source, given, out.writing.context, info)
  if (isPromise(value)) out.addLater(value, write)
  else write(value, out)
}

/** Writes the text that is kept, or one that is kept from now on. */
function writeKept(
  field: Field,
  source: unknown,
  given: object,
  out: Output,
  { keeper, nameOf }: { keeper: TextKeeper; nameOf: NameOf },
): void {
  const { names, variables } = out.writing
  const name = (names[field.place] ??= nameOf(variables))
  const text = keeper.get(name)
  if (text !== undefined) {
    out.text += text
    return
  }
  out.addKept(
    (part) => {
      writeValue(field, source, given, part)
    },
    (whole) => {
      keeper.keep(name, whole)
    },
  )
}

/**
 * Makes of a document what writes the text of its answers: what its fields are, how each is resolved and how its values
 * are written is found out once, so that a request only calls resolvers and puts texts together. No code is generated;
 * a text of a client is never anything but a value.
 *
 * It knows no errors: where there is one, nothing is answered, and the question is executed elsewhere.
 *
 * @param document - Validated, with one operation, a query, and without conditions.
 * @returns undefined for a document that asks for a type which cannot be told by `resolveType` alone.
 */
export function writeDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): WriteDocument | undefined {
  const collect = fieldCollector(document, schema)
  const textOfList = listTexts(collect)
  const { nameOfLasting, nameOfItems } = lastingNames(schema, collect)
  let places = 0

  function field(lead: string, type: GraphQLObjectType, nodes: readonly FieldNode[]): Field {
    const [node] = nodes as [FieldNode]
    const definition = type.getFields()[node.name.value]
    if (definition === undefined) throw new Unknown()
    const info = {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType: definition.type,
      parentType: type,
      schema,
      operation,
      fragments: {},
      rootValue: undefined,
      variableValues: {},
      path: { prev: undefined, key: definition.name, typename: type.name },
    }
    return {
      lead,
      resolve: definition.resolve ?? defaultFieldResolver,
      args: argumentsOf(definition, node),
      place: places++,
      info,
      write: itemsOf(definition, nodes) ?? writerOf(definition.type, nodes),
      textOf: jsonTextOf(definition.extensions) ?? textOfList(definition, nodes),
      kept: keptOf(definition, nodes),
    }
  }

  function keptOf(definition: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Field['kept'] {
    const keeper = keeperOf(definition.extensions)
    const nameOf = keeper && nameOfLasting(definition, nodes)
    return nameOf && { keeperOf: keeper, nameOf }
  }

  /** Writes a list of items whose texts may be kept. */
  function itemsOf(
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): Write | undefined {
    const textsOf = itemTextsOf(definition.extensions)
    const nameOf = textsOf && nameOfItems(definition, nodes)
    const list = getNullableType(definition.type)
    if (textsOf === undefined || nameOf === undefined || !isListType(list)) return undefined
    return itemsWriter(writerOf(list.ofType, nodes), (items, { variables }) =>
      textsOf(items, nameOf(variables)),
    )
  }

  function objectWriter(type: GraphQLObjectType, sets: readonly FieldNode['selectionSet'][]): Write {
    if (type.isTypeOf != null) throw new Unknown()
    const fields: Field[] = []
    let lead = '{'
    for (const [name, nodes] of collect(type, sets)) {
      lead += `"${name}":`
      if (nodes[0]?.name.value === '__typename') {
        lead += `${quoted(type.name)},`
        continue
      }
      fields.push(field(lead, type, nodes))
      lead = ','
    }
    const end = lead === ',' ? '}' : `${lead.replace(/,$/, '')}}`
    return (source, out) => {
      const { writing } = out
      for (const field of fields) {
        const text = field.textOf?.(source)
        if (text !== undefined) {
          out.text += field.lead + text
          continue
        }
        out.text += field.lead
        const given = (writing.args[field.place] ??= field.args(writing.variables))
        const { kept } = field
        const keeper = kept?.keeperOf(source, given)
        if (kept === undefined || keeper === undefined) writeValue(field, source, given, out)
        else writeKept(field, source, given, out, { keeper, nameOf: kept.nameOf })
      }
      out.text += end
    }
  }

  function abstractWriter(type: GraphQLAbstractType, sets: readonly FieldNode['selectionSet'][]): Write {
    const { resolveType } = type
    if (resolveType == null) throw new Unknown()
    const writers = new Map(
      schema.getPossibleTypes(type).map((one) => [one.name, objectWriter(one, sets)] as const),
    )
    const info = {} as GraphQLResolveInfo
    const as = (name: unknown, source: unknown, out: Output): void => {
      const write = typeof name === 'string' ? writers.get(name) : undefined
      if (write === undefined) throw new Unwritable()
      write(source, out)
    }
    return (source, out) => {
      const name = resolveType(source, out.writing.context, info, type)
      if (isPromise(name)) {
        out.addLater(name, (found, part) => {
          as(found, source, part)
        })
      } else as(name, source, out)
    }
  }

  /** Writes values that are there. */
  function presentWriter(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isNonNullType(type)) throw new Unknown()
    if (isListType(type)) {
      const item = writerOf(type.ofType, nodes)
      return isLeafType(getNullableType(type.ofType)) ? leavesWriter(item) : listWriter(item)
    }
    if (isLeafType(type)) return leafWriter(type)
    const sets = nodes.map(({ selectionSet }) => selectionSet)
    return isAbstractType(type) ? abstractWriter(type, sets) : objectWriter(type, sets)
  }

  function writerOf(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    const required = isNonNullType(type)
    const write = presentWriter(required ? type.ofType : type, nodes)
    return (value, out) => {
      if (value != null) {
        if (value instanceof Error) throw new Unwritable()
        write(value, out)
      } else if (required) throw new Unwritable()
      else out.text += 'null'
    }
  }

  const query = schema.getQueryType()
  if (query == null) return undefined
  let root: Write
  try {
    root = objectWriter(query, [operation.selectionSet])
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
  return (context, variables) => {
    const writing = newWriting(context, variables)
    const out = new Output(writing)
    try {
      root(undefined, out)
    } catch {
      return undefined
    }
    if (writing.waiting === 0) return out.whole
    return new Promise((resolve) => {
      writing.settle = (failed) => {
        resolve(failed ? undefined : out.whole)
      }
    })
  }
}
