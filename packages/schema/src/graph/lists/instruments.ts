import { corridorInstrumentsOf } from '../../links/corridor-instruments.ts'
import { instrumentsOf } from '../../links/area-records.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { instrumentKinds, termOf } from '../../vocabularies.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { InstrumentKindEnum } from '../enums.ts'
import { among, anyOf, meetsAll } from '../filter/conditions.ts'
import { corridorIdOf } from '../filter/corridor-id-of.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { textCondition } from '../filter/text-condition.ts'

type Instrument = InView<'Instrument'>

const InstrumentFilter = builder.inputType('InstrumentFilter', {
  description:
    'Which instruments: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    areas: t.stringList({
      description: 'Of which these countries or regions are parties, or that apply to them, by code or name.',
    }),
    corridors: t.stringList({
      description: 'About these corridors, or between their two ends: `TJK-RUS`.',
    }),
    kinds: t.field({ type: [InstrumentKindEnum], description: 'Of these kinds.' }),
    text: t.string({
      description:
        'Words of the names, body, topic and note; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Instrument',
  {
    ADOPTED: { description: 'When it was adopted.', key: ({ adoptedOn, id }) => [adoptedOn, id] },
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
  },
  'NAME',
)

/** Arguments of every list of instruments. */
export const instrumentListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: InstrumentFilter, description: 'Which instruments.' }),
  orderBy: order.arg(arg),
})

/** Arguments of the list of agreements. */
export const agreementListArgs = (arg: FieldArgs) => ({
  area: arg.string({ description: 'Only those of this country or region, by code or name.' }),
  corridor: arg.string({
    description: 'Only those about this corridor, or between its two ends: `TJK-RUS`.',
  }),
  orderBy: order.arg(arg),
})

/** What `instrumentListArgs` gives. */
export interface InstrumentListArgs {
  filter?: typeof InstrumentFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, name, shortName, code, body, topic, note }: Instrument) => [
  id,
  name,
  shortName,
  code,
  body,
  topic,
  note,
]

/**
 * The instruments that a filter lets through, in order.
 * @param within only out of these; out of all instruments of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function instrumentList(
  view: ReleaseView,
  { filter, orderBy }: InstrumentListArgs,
  within?: Iterable<Instrument>,
): OrderedList<Instrument> {
  const conditions = meetsAll([
    within && among(within),
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      instrumentsOf(view, areaIdOf(view, text, argument) ?? ''),
    ),
    anyOf('filter.corridors', filter?.corridors, (text, argument) =>
      corridorInstrumentsOf(view, corridorIdOf(view, text, argument)),
    ),
    textCondition(view, 'Instrument', filter?.text, wordsOf),
  ])
  const kinds = filter?.kinds && new Set(filter.kinds)
  return order.list(
    view,
    orderBy,
    (instrument) =>
      conditions(instrument) && (kinds?.has(termOf(instrumentKinds, instrument.kind, 'OTHER')) ?? true),
  )
}
