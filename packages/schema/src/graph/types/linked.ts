import { linksOf } from '../../links/linked.ts'
import type { LinkEnd } from '../../links/linked.ts'
import type { IdentifiedKind, ReleaseView } from '../../releases/release-view.ts'
import { builder } from '../builder.ts'
import { typeName } from '../type-name.ts'
import { SourcedRef } from './sourced.ts'

const LinkRef = builder.objectRef<LinkEnd>('Link').implement({
  description: 'An edge from one record to another, as it is seen from one of them.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    isOutgoing: t.exposeBoolean('outgoing', {
      description: 'Whether it leads from here to the other: an instrument has its parties, not the reverse.',
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'What is at the other end.',
      resolve: ({ other }) => other,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of it.' }),
    role: t.exposeString('role', {
      description:
        'What it means, read along its direction: PARTY, APPLIES_TO, SERVES, LOCATED_IN, MADE_BY, SUPPORTED_BY, ABOUT, PART_OF, PUBLISHED_BY, ADOPTED_BY, OBJECTIVE_OF and others.',
    }),
  }),
})

interface LinkedRecord {
  readonly view: ReleaseView
  readonly model: IdentifiedKind
  readonly id: string
}

/** The interface of the records that are linked with others of any type. */
export const LinkedRef = builder.interfaceRef<LinkedRecord>('Linked').implement({
  description: 'What is linked with other things of any type.',
  resolveType: (record) => typeName(record),
  fields: (t) => ({
    links: t.field({
      type: [LinkRef],
      description: 'Its links to other things and theirs to it.',
      args: { role: t.arg.string({ description: 'Only links of this meaning: `PARTY`.' }) },
      resolve: ({ view, model, id }, { role }) =>
        linksOf(view, model, id).filter((link) => role == null || link.role === role),
    }),
  }),
})

/** The argument of the fields that list what a record is linked with. */
export const linkRole = 'Only over links of this meaning: `MADE_BY`; over any when it is not given.'
