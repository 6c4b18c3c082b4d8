import { search } from '../../search/search.ts'
import type { SearchableKind, SearchEntry } from '../../search/search-index.ts'
import { builder } from '../builder.ts'
import { graphError } from '../../errors.ts'
import { boundedText } from '../filter/bounds.ts'
import { releaseArg, viewOf } from '../release-arg.ts'

const kinds: Record<SearchableKind, string> = {
  Area: 'Countries and regions.',
  Corridor: 'Corridors with data.',
  Indicator: 'Indicators.',
  Project: 'Projects.',
  Organisation: 'Organisations.',
  Instrument: 'Instruments.',
  Resource: 'Resources.',
  Publication: 'Publications.',
  Event: 'Events.',
  Theme: 'Themes.',
}

const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'What can be searched for.',
  values: Object.fromEntries(
    Object.entries(kinds).map(([kind, description]) => [kind.toUpperCase(), { description, value: kind }]),
  ) as Record<string, { description: string; value: SearchableKind }>,
})

const SearchHitRef = builder.objectRef<SearchEntry>('SearchHit').implement({
  description: 'Something that was found.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its name.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'What was found.',
      resolve: ({ record }) => record,
    }),
  }),
})

const mostHits = 100

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitRef],
    description:
      'Countries, corridors, indicators, projects and the rest by name, former name, alias or code in any language. Where nothing fits, what would fit if a few letters were others.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'Words or a code; letter case and diacritics do not matter. 200 characters at most.',
      }),
      kinds: t.arg({ type: [SearchKindEnum], description: 'Only these kinds.' }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, 100 at most.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      if (args.first < 0 || args.first > mostHits) {
        throw graphError('BAD_USER_INPUT', `first is ${args.first}; it may be 0 to ${mostHits}.`)
      }
      const text = boundedText('text', args.text)
      const view = await viewOf(context, args)
      return search(view, text, args.kinds == null ? undefined : new Set(args.kinds)).slice(0, args.first)
    },
  }),
)
