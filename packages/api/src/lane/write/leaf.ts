import type { GraphQLLeafType } from 'graphql'
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, isEnumType } from 'graphql'
import { ReadyText, readyTextOf } from '@opencorridor/schema/ready-text'
import type { Write } from './output.ts'
import { Unwritable } from './output.ts'

/** Whatever JSON writes otherwise than it stands: quotes, backslashes, controls, and halves of pairs. */
const unusual = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

/** A text in JSON. */
export const quoted = (text: string): string => (unusual.test(text) ? JSON.stringify(text) : `"${text}"`)

/** Writes what a scalar has made of a value. */
const writeSerialized: Write = (value, out) => {
  if (typeof value === 'string') out.text += quoted(value)
  else if (value instanceof ReadyText) out.addReady(value)
  else if (value == null || typeof value === 'function' || typeof value === 'symbol') throw new Unwritable()
  else if (typeof value === 'object') out.addReady(readyTextOf(value))
  else out.text += JSON.stringify(value)
}

/** A scalar as it is, for values that are plainly of its type; for all others as its `serialize` has it. */
function plainly(type: GraphQLLeafType, textOf: (value: unknown) => string | undefined): Write {
  return (value, out) => {
    const text = textOf(value)
    if (text === undefined) writeSerialized(type.serialize(value), out)
    else out.text += text
  }
}

const isInt32 = (value: unknown): value is number => typeof value === 'number' && (value | 0) === value

/** By the scalar itself: one of the same name may be somebody's own. */
const scalars = new Map<GraphQLLeafType, Write>([
  [GraphQLString, plainly(GraphQLString, (value) => (typeof value === 'string' ? quoted(value) : undefined))],
  [GraphQLID, plainly(GraphQLID, (value) => (typeof value === 'string' ? quoted(value) : undefined))],
  [GraphQLInt, plainly(GraphQLInt, (value) => (isInt32(value) ? String(value) : undefined))],
  [GraphQLFloat, plainly(GraphQLFloat, (value) => (Number.isFinite(value) ? String(value) : undefined))],
  [
    GraphQLBoolean,
    plainly(GraphQLBoolean, (value) => (typeof value === 'boolean' ? String(value) : undefined)),
  ],
])

/** How the values of a scalar or an enum are written. */
export function leafWriter(type: GraphQLLeafType): Write {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name, value }) => [value as unknown, `"${name}"`]))
    return plainly(type, (value) => texts.get(value))
  }
  return (
    scalars.get(type) ??
    ((value, out) => {
      writeSerialized(type.serialize(value), out)
    })
  )
}
