import * as enums from '../../generated/client/enums.ts'
import { getDatamodel } from '../../generated/pothos.ts'
import { isRecordKind, recordKinds } from './kinds.ts'
import type { RecordKind } from './records.ts'

/** A field of a kind of record as `prisma/schema.prisma` declares it. */
export interface RecordField {
  name: string
  /** Prisma's scalar type, or `enum` with its `values`. */
  type: 'String' | 'Int' | 'Float' | 'Boolean' | 'Decimal' | 'Json' | 'enum'
  /** Codes of an enum; empty otherwise. */
  values: readonly string[]
  list: boolean
  /** False where null may stand. */
  required: boolean
  /** What a record that leaves the field out has there; undefined where it must be given. */
  fallback: null | boolean | readonly never[] | undefined
}

const scalars: ReadonlySet<string> = new Set(['String', 'Int', 'Float', 'Boolean', 'Decimal', 'Json'])

function isScalar(type: string): type is Exclude<RecordField['type'], 'enum'> {
  return scalars.has(type)
}

const codes: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(enums).map(([name, values]) => [name, Object.values(values)]),
)

/** Fields that are true unless they are said to be false (`@default(true)`); the datamodel does not tell which. */
const trueByDefault: ReadonlySet<string> = new Set(['Project.named'])

function describe(kind: RecordKind): readonly RecordField[] {
  const model = getDatamodel().datamodel.models[kind]
  if (model === undefined) throw new Error(`The data model has no ${kind}.`)
  return model.fields
    .filter(({ name }) => name !== 'validFrom' && name !== 'validTo')
    .map(({ name, type, isList, isRequired }) => {
      const values = codes.get(type) ?? []
      if (!isScalar(type) && values.length === 0)
        throw new Error(`${kind}.${name} has the unknown type ${type}.`)
      const fallback = isList
        ? []
        : !isRequired
          ? null
          : type === 'Boolean'
            ? trueByDefault.has(`${kind}.${name}`)
            : undefined
      return {
        name,
        type: isScalar(type) ? type : 'enum',
        values,
        list: isList,
        required: isRequired,
        fallback,
      }
    })
}

let described: ReadonlyMap<RecordKind, readonly RecordField[]> | undefined

/** The fields of a kind of record, in the order of the table, without `validFrom` and `validTo`. */
export function recordFields(kind: RecordKind): readonly RecordField[] {
  described ??= new Map(
    Object.keys(recordKinds)
      .filter(isRecordKind)
      .map((name) => [name, describe(name)]),
  )
  return described.get(kind) ?? []
}
