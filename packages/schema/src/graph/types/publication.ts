import { byId } from '../../links/by-id.ts'
import { linked } from '../../links/linked.ts'
import { publicationKinds, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { PublicationKindEnum } from '../enums.ts'
import { publicationList, publicationListArgs } from '../lists/publications.ts'
import { present } from '../present.ts'
import {
  AreaRef,
  CorridorRef,
  OrganisationRef,
  ProjectRef,
  PublicationConnection,
  PublicationRef,
} from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { LinkedRef, linkRole } from './linked.ts'
import { SourcedRef } from './sourced.ts'

builder.node(PublicationRef, {
  name: 'Publication',
  interfaces: [SourcedRef, LinkedRef],
  description: 'A report, handbook, manual, study, migration profile, course or story.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    kind: t.field({
      type: PublicationKindEnum,
      description: 'What it is.',
      resolve: ({ kind }) => termOf(publicationKinds, kind, 'OTHER'),
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    publishedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it was published, as precise as the source is.',
      resolve: ({ publishedOn }) => publishedOn,
    }),
    publisher: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'Who published it, where the source names one.',
      resolve: ({ view, publisherId }) =>
        publisherId === null ? null : present(view.find('Organisation', publisherId)),
    }),
    publishers: t.field({
      type: [OrganisationRef],
      description: 'Everyone who published it, by our code; `publisher` among them.',
      resolve: ({ view, id, publisherId }) => {
        const named = publisherId === null ? [] : [present(view.find('Organisation', publisherId))]
        return byId([...named, ...linked(view, 'Publication', id, 'Organisation', 'PUBLISHED_BY')])
      },
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it is.' }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of these data.' }),
    areas: t.field({
      type: [AreaRef],
      description: 'Countries and regions that it is about.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Publication', id, 'Area', role),
    }),
    corridors: t.field({
      type: [CorridorRef],
      description: 'Movements that it is about.',
      resolve: ({ view, id }) => linked(view, 'Publication', id, 'Corridor'),
    }),
    projects: t.field({
      type: [ProjectRef],
      description: 'Projects that made it, or that it is about.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Publication', id, 'Project', role),
    }),
  }),
})

builder.queryField('publications', (t) =>
  t.connection(
    {
      type: PublicationRef,
      description: 'Publications, stories among them, by title or in the order asked for.',
      args: { ...publicationListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.publications', publicationList(view, args), args)
      },
    },
    PublicationConnection,
  ),
)
