import type { InView, IdentifiedKind, ReleaseView } from '../../releases/release-view.ts'
import { builder } from '../builder.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import type { KeyPart } from './cursor.ts'
import { inSet, recordsThat, sizeOf } from '../../releases/record-set.ts'
import type { RecordSet } from '../../releases/record-set.ts'
import { ordered } from './list.ts'
import type { OrderedList } from './page.ts'

/** One way to order a list: what it means, and the unique key of a record, which ends with its id. */
export interface SortField<K extends IdentifiedKind> {
  description: string
  key: (record: InView<K>) => readonly KeyPart[]
}

export const OrderDirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered. What has no value to be ordered by stands last either way.',
  values: {
    ASC: { description: 'Rising: A to Z, the earliest first.' },
    DESC: { description: 'Falling: Z to A, the latest first.' },
  },
})

/**
 * The order of the lists of one kind of record: the input `<Kind>Order`, and the lists that it orders.
 * @param kind also the stem of the names of the types.
 * @param fields the ways to order, by name in capitals.
 * @param usual the one that is taken when none is asked for.
 */
export function orderOf<K extends IdentifiedKind, const N extends string>(
  kind: K,
  fields: Readonly<Record<N, SortField<K>>>,
  usual: NoInfer<N>,
) {
  const stem: string = kind
  const values = Object.entries<SortField<K>>(fields)
  const FieldEnum = builder.enumType(`${stem}OrderField`, {
    description: `What a list of the type ${kind} is ordered by.`,
    values: Object.fromEntries(values.map(([value, { description }]) => [value, { value, description }])) as {
      [P in N]: { value: P; description: string }
    },
  })
  const input = builder.inputType(`${stem}Order`, {
    description: `Order of a list of the type ${kind}.`,
    fields: (t) => ({
      field: t.field({ type: FieldEnum, required: true, description: 'What it is ordered by.' }),
      direction: t.field({
        type: OrderDirectionEnum,
        required: true,
        defaultValue: 'ASC',
        description: 'Rising or falling.',
      }),
    }),
  })
  /** The argument `orderBy` of a list. */
  const arg = (args: FieldArgs) =>
    args({ type: input, description: `Order of the list; ${usual}, rising, when it is not given.` })
  /**
   * The records that are kept, in order. All records of the kind are sorted once in the life of a release; a list
   * takes its own out of them.
   * @param keep is given each record, and its place in `view.all(kind)`; all are kept when it is not given.
   * @param among only out of these; `keep` is asked about no others.
   */
  function list(
    view: ReleaseView,
    order: { field: N; direction: 'ASC' | 'DESC' } | null | undefined,
    keep?: (record: InView<K>, ordinal: number) => boolean,
    among?: RecordSet,
  ): OrderedList<InView<K>> {
    const { field, direction } = order ?? { field: usual, direction: 'ASC' }
    const { key } = fields[field]
    const descending = direction === 'DESC'
    const { records, ordinals } = view.once(`${kind} by ${field} ${direction}`, () => {
      const whole = ordered(view.all(kind), key, descending)
      const sorted = Array.from({ length: whole.size }, (_, place) => whole.at(place))
      const ordinalOf = new Map(view.all(kind).map((record, ordinal) => [record, ordinal]))
      return { records: sorted, ordinals: Uint32Array.from(sorted, (it) => ordinalOf.get(it) ?? 0) }
    })
    const set = keep === undefined ? among : recordsThat(view.all(kind), keep, among)
    if (set === undefined) {
      return { size: records.length, at: (index) => records[index] as InView<K>, key, descending }
    }
    // Put in order as far as it is asked for: the first page needs no more than its own records.
    const kept: InView<K>[] = []
    let place = 0
    const at = (index: number) => {
      for (; kept.length <= index && place < records.length; place += 1) {
        if (inSet(set, ordinals[place] ?? 0)) kept.push(records[place] as InView<K>)
      }
      return kept[index] as InView<K>
    }
    return { size: sizeOf(set), at, key, descending }
  }
  return { input, arg, list }
}
