import { linked } from '../../links/linked.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import { resourceKinds, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { ResourceKindEnum } from '../enums.ts'
import { recordOf } from '../filter/record-id-of.ts'
import { resourceList, resourceListArgs } from '../lists/resources.ts'
import { statementList, statementListArgs } from '../lists/statements.ts'
import {
  AreaRef,
  CorridorRef,
  OrganisationRef,
  ProjectRef,
  ResourceConnection,
  ResourceRef,
  StatementConnection,
  StatementRef,
} from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { LinkedRef, linkRole } from './linked.ts'
import { SourcedRef } from './sourced.ts'

builder.node(ResourceRef, {
  name: 'Resource',
  interfaces: [SourcedRef, LinkedRef],
  description:
    'A migrant resource centre, portal, registry, toolbox, e-learning tool, information system or campaign.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    kind: t.field({
      type: ResourceKindEnum,
      description: 'What it is.',
      resolve: ({ kind }) => termOf(resourceKinds, kind, 'OTHER'),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it does.' }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when it exists.',
      resolve: ({ since }) => since,
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it is.' }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of these data.' }),
    areas: t.field({
      type: [AreaRef],
      description: 'Countries and regions that it is in, or for.',
      args: {
        role: t.arg.string({ description: 'Only over links of this meaning: `LOCATED_IN`, `SERVES`.' }),
      },
      resolve: ({ view, id }, { role }) => linked(view, 'Resource', id, 'Area', role),
    }),
    corridors: t.field({
      type: [CorridorRef],
      description: 'Movements that it is for.',
      resolve: ({ view, id }) => linked(view, 'Resource', id, 'Corridor'),
    }),
    projects: t.field({
      type: [ProjectRef],
      description: 'Projects that made it, run it or are served by it.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Resource', id, 'Project', role),
    }),
    organisations: t.field({
      type: [OrganisationRef],
      description: 'Organisations that run or support it.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Resource', id, 'Organisation', role),
    }),
    figures: t.connection(
      {
        type: StatementRef,
        description: 'Its figures, and what else sources say of it: people served, entries, languages.',
        args: statementListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const statements = statementsAbout(view, 'RESOURCE', id)
          return pageOf(view, `Resource:${id}.figures`, statementList(view, args, statements), args)
        },
      },
      StatementConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  resource: t.field({
    type: ResourceRef,
    nullable: true,
    description: 'A resource; null when the release has none of this code.',
    args: {
      id: t.arg.string({ required: true, description: 'Our code or the global id.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => recordOf(await viewOf(context, args), 'Resource', args.id) ?? null,
  }),
  resources: t.connection(
    {
      type: ResourceRef,
      description:
        'Resources for migrants and for those who work with them, by name or in the order asked for.',
      args: { ...resourceListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.resources', resourceList(view, args), args)
      },
    },
    ResourceConnection,
  ),
}))
