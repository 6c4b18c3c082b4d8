import { publicationsOf } from '../../links/area-records.ts'
import { linked } from '../../links/linked.ts'
import { publicationsBy } from '../../links/publishers.ts'
import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { publicationKinds, termOf } from '../../vocabularies.ts'
import { areaIdOf } from '../area-id-of.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { PublicationKindEnum } from '../enums.ts'
import { among, anyOf, meetsAll } from '../filter/conditions.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'
import { labelsOf } from './labels.ts'

type Publication = InView<'Publication'>

const PublicationFilter = builder.inputType('PublicationFilter', {
  description:
    'Which publications: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    areas: t.stringList({ description: 'About these countries or regions, by code or name.' }),
    kinds: t.field({ type: [PublicationKindEnum], description: 'Of these kinds; `STORY` for the stories.' }),
    projects: t.stringList({ description: 'Made by these projects, or about them, by our code.' }),
    publishers: t.stringList({
      description: 'Published by these organisations: our code, name, acronym or alias.',
    }),
    text: t.string({
      description: 'Words of the title and note; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Publication',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    PUBLISHED: { description: 'When it was published.', key: ({ publishedOn, id }) => [publishedOn, id] },
    TITLE: { description: 'Title, diacritics ignored.', key: ({ title, id }) => [sortName(title), id] },
  },
  'TITLE',
)

/** Arguments of every list of publications. */
export const publicationListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: PublicationFilter, description: 'Which publications.' }),
  orderBy: order.arg(arg),
})

/** What `publicationListArgs` gives. */
export interface PublicationListArgs {
  filter?: typeof PublicationFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, title, note }: Publication) => [id, title, note]

/**
 * The publications that a filter lets through, in order.
 * @param within only out of these; out of all publications of the release when not given.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function publicationList(
  view: ReleaseView,
  { filter, orderBy }: PublicationListArgs,
  within?: Iterable<Publication>,
): OrderedList<Publication> {
  const conditions = meetsAll([
    within && among(within),
    anyOf('filter.areas', filter?.areas, (text, argument) =>
      publicationsOf(view, areaIdOf(view, text, argument) ?? ''),
    ),
    anyOf('filter.projects', filter?.projects, (text, argument) =>
      linked(view, 'Project', filterRecord(view, 'Project', text, argument).id, 'Publication'),
    ),
    anyOf('filter.publishers', filter?.publishers, (text, argument) =>
      publicationsBy(view, filterRecord(view, 'Organisation', text, argument, labelsOf.Organisation).id),
    ),
    textCondition(view, 'Publication', filter?.text, wordsOf),
  ])
  const kinds = filter?.kinds && new Set(filter.kinds)
  return order.list(
    view,
    orderBy,
    (publication) =>
      conditions(publication) && (kinds?.has(termOf(publicationKinds, publication.kind, 'OTHER')) ?? true),
  )
}
