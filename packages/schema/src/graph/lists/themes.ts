import type { InView, ReleaseView } from '../../releases/release-view.ts'
import { themeKinds, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import type { OrderedList } from '../connection/page.ts'
import { ThemeKindEnum } from '../enums.ts'
import { anyOf, meetsAll } from '../filter/conditions.ts'
import type { FieldArgs } from '../filter/field-args.ts'
import { filterRecord } from '../filter/record-id-of.ts'
import { textCondition } from '../filter/text-condition.ts'
import { labelsOf } from './labels.ts'

type Theme = InView<'Theme'>

const ThemeFilter = builder.inputType('ThemeFilter', {
  description:
    'Which themes: every condition that is given must hold; of the entries of a list one must. An entry that nothing answers to is BAD_USER_INPUT, as is a list of more than 300.',
  fields: (t) => ({
    kinds: t.field({ type: [ThemeKindEnum], description: 'Of these kinds.' }),
    parents: t.stringList({ description: 'Directly within these themes: our code, their own code or name.' }),
    text: t.string({
      description: 'Words of the name, code and note; all of them must occur. 200 characters at most.',
    }),
  }),
})

const order = orderOf(
  'Theme',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
  },
  'CODE',
)

/** Arguments of the list of themes. */
export const themeListArgs = (arg: FieldArgs) => ({
  filter: arg({ type: ThemeFilter, description: 'Which themes.' }),
  orderBy: order.arg(arg),
})

/** What `themeListArgs` gives. */
export interface ThemeListArgs {
  filter?: typeof ThemeFilter.$inferInput | null | undefined
  orderBy?: typeof order.input.$inferInput | null | undefined
}

const wordsOf = ({ id, code, name, note }: Theme) => [id, code, name, note]

/**
 * The themes that a filter lets through, in order.
 * @throws BAD_USER_INPUT for an entry that nothing, or more than one, answers to.
 */
export function themeList(view: ReleaseView, { filter, orderBy }: ThemeListArgs): OrderedList<Theme> {
  const conditions = meetsAll([
    anyOf('filter.parents', filter?.parents, (text, argument) =>
      view.by('Theme', 'parentId', filterRecord(view, 'Theme', text, argument, labelsOf.Theme).id),
    ),
    textCondition(view, 'Theme', filter?.text, wordsOf),
  ])
  const kinds = filter?.kinds && new Set(filter.kinds)
  return order.list(
    view,
    orderBy,
    (theme) => conditions(theme) && (kinds?.has(termOf(themeKinds, theme.kind, 'OTHER')) ?? true),
  )
}
