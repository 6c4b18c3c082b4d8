import { eventsOf } from '../../links/area-records.ts'
import { linked } from '../../links/linked.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { among, anyOf, meetsAll } from '../filter/conditions.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'
import { overlaps, timeSpan } from '../filter/time-span.ts'

type Event = InView<'Event'>

const EventFilter = builder.inputType('EventFilter', {
  description:
    'Which events: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    areas: t.stringList({ description: 'In these countries or regions, or about them, by code or name.' }),
    from: t.field({ type: 'PartialDate', description: 'At this time or later.' }),
    projects: t.stringList({ description: 'Of these projects, by our code.' }),
    text: t.string({
      description: 'Words of the name, place and note; all of them must occur. 200 characters at most.',
    }),
    to: t.field({ type: 'PartialDate', description: 'At this time or earlier.' }),
  }),
})

const order = orderOf(
  'Event',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
    START: { description: 'When it starts.', key: ({ startsOn, id }) => [startsOn, id] },
  },
  'START',
)

/** Arguments of every list of events. */
export const eventListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: EventFilter, description: 'Which events.' }),
  orderBy: order.arg(arg),
})

/** What `eventListArgs` gives. */
export interface EventListArgs {
  filter?: typeof EventFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, name, place, note }: Event) => [id, name, place, note]

/**
 * The events that a filter lets through, in order.
 * @param within only out of these; out of all events of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function eventList(
  view: ReleaseView,
  { filter, orderBy }: EventListArgs,
  within?: Iterable<Event>,
): OrderedList<Event> {
  const span = timeSpan(['filter.from', filter?.from], ['filter.to', filter?.to])
  const conditions = meetsAll([
    within && among(within),
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      eventsOf(view, areaIdOf(view, text, argument) ?? ''),
    ),
    anyOf('filter.projects', filter?.projects, (text, argument) =>
      linked(view, 'Project', filterRecord(view, 'Project', text, argument).id, 'Event'),
    ),
    textCondition(view, 'Event', filter?.text, wordsOf),
  ])
  // An event whose end is not said is over on the day, or in the year, on which it starts.
  return order.list(
    view,
    orderBy,
    (event) =>
      conditions(event) && overlaps({ start: event.startsOn, end: event.endsOn ?? event.startsOn }, span),
  )
}
