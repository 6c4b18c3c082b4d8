import { publicationsBy } from '../../links/publishers.ts'
import { projectsOf } from '../../projects/projects-of.ts'
import { organisationKinds, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { OrganisationKindEnum, OrganisationRoleEnum } from '../enums.ts'
import { recordOf } from '../filter/record-id-of.ts'
import { organisationList, organisationListArgs } from '../lists/organisations.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { publicationList, publicationListArgs } from '../lists/publications.ts'
import { present } from '../present.ts'
import {
  AreaRef,
  OfficeRef,
  OrganisationConnection,
  OrganisationRef,
  ProjectConnection,
  ProjectRef,
  PublicationConnection,
  PublicationRef,
} from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { LinkedRef } from './linked.ts'
import { SourcedRef } from './sourced.ts'

builder.node(OrganisationRef, {
  name: 'Organisation',
  interfaces: [SourcedRef, LinkedRef],
  description: 'An organisation that funds, runs or supports projects, or publishes.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code: `iom`.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    acronym: t.exposeString('acronym', {
      nullable: true,
      description: 'What it is called for short: `IOM`.',
    }),
    aliases: t.exposeStringList('aliases', { description: 'What sources also call it.' }),
    kind: t.field({
      type: OrganisationKindEnum,
      nullable: true,
      description: 'What it is; null where that is not known.',
      resolve: ({ kind }) => (kind === null ? null : termOf(organisationKinds, kind, 'OTHER')),
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The country or region that it is of.',
      resolve: ({ view, areaId }) => (areaId === null ? null : present(view.find('Area', areaId))),
    }),
    parent: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'The organisation that it is a part of.',
      resolve: ({ view, parentId }) =>
        parentId === null ? null : present(view.find('Organisation', parentId)),
    }),
    children: t.field({
      type: [OrganisationRef],
      description: 'Organisations that are a part of it.',
      resolve: ({ view, id }) => view.by('Organisation', 'parentId', id),
    }),
    offices: t.field({
      type: [OfficeRef],
      description: 'Its field and regional offices.',
      resolve: ({ view, id }) => view.by('Office', 'organisationId', id),
    }),
    url: t.exposeString('url', { nullable: true, description: 'Its web site.' }),
    projects: t.connection(
      {
        type: ProjectRef,
        description: 'Projects that it has a part in; not those of its parts.',
        args: {
          role: t.arg({ type: OrganisationRoleEnum, description: 'Only where it has this part.' }),
          ...projectListArgs(t.arg),
        },
        resolve: ({ view, id }, args) => {
          const projects = projectsOf(view, { organisationId: id, role: args.role })
          return projectPage(view, `Organisation:${id}.projects`, args, projects)
        },
      },
      ProjectConnection,
    ),
    publications: t.connection(
      {
        type: PublicationRef,
        description: 'What it has published.',
        args: publicationListArgs(t.arg),
        resolve: ({ view, id }, args) =>
          pageOf(
            view,
            `Organisation:${id}.publications`,
            publicationList(view, args, publicationsBy(view, id)),
            args,
          ),
      },
      PublicationConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  organisation: t.field({
    type: OrganisationRef,
    nullable: true,
    description: 'An organisation; null when the release has none of this code.',
    args: {
      id: t.arg.string({ required: true, description: 'Our code (`iom`) or the global id.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) =>
      recordOf(await viewOf(context, args), 'Organisation', args.id) ?? null,
  }),
  organisations: t.connection(
    {
      type: OrganisationRef,
      description: 'Organisations by name, or in the order asked for.',
      args: { ...organisationListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.organisations', organisationList(view, args), args)
      },
    },
    OrganisationConnection,
  ),
}))
