import { linked } from '../../links/linked.ts'
import { countriesOf } from '../../projects/countries-of.ts'
import { relatedProjects } from '../../projects/related-projects.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import type { InView } from '../../releases/release-view.ts'
import { projectStatuses, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { OrganisationRoleEnum, ProjectStatusEnum } from '../enums.ts'
import { recordOf } from '../filter/record-id-of.ts'
import { lasting } from '../kept-text.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { statementList, statementListArgs } from '../lists/statements.ts'
import { present } from '../present.ts'
import {
  CountryRef,
  EventRef,
  InstrumentRef,
  OfficeRef,
  ProjectConnection,
  ProjectRef,
  PublicationRef,
  ResourceRef,
  StatementConnection,
  StatementRef,
  ThemeRef,
} from '../refs.ts'
import { releaseArg, viewOf, withView } from '../release-arg.ts'
import { LinkedRef, linkRole } from './linked.ts'
import { ProjectAreaRef, ProjectCorridorRef, ProjectSectorRef } from './project-area.ts'
import { ProjectMoneyRef } from './project-money.ts'
import { ProjectOrganisationRef } from './project-organisation.ts'
import { ProjectRelationRef } from './project-relation.ts'
import { ProjectResultRef } from './project-result.ts'
import { SourcedRef } from './sourced.ts'

const ProjectTitleRef = builder.objectRef<InView<'ProjectTitle'>>('ProjectTitle').implement({
  description: 'A further title of a project.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    language: t.exposeString('language', {
      nullable: true,
      description: 'Its language as BCP 47; null where it is a variant that a source prints.',
    }),
    title: t.exposeString('title', { description: 'The title.' }),
  }),
})

builder.node(ProjectRef, {
  name: 'Project',
  interfaces: [SourcedRef, LinkedRef],
  description: 'What organisations do about labour migration.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code: `eu-bk-2`.', extensions: lasting }),
    title: t.exposeString('title', { description: 'Title in English.', extensions: lasting }),
    titles: t.field({
      type: [ProjectTitleRef],
      description: 'Further titles: variants that sources print, translations.',
      resolve: ({ view, id }) => view.by('ProjectTitle', 'projectId', id),
    }),
    isNamed: t.exposeBoolean('named', {
      description: 'False where the source gives it no name, and the title is a description.',
      extensions: lasting,
    }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'What it is about.',
      extensions: lasting,
    }),
    status: t.field({
      type: ProjectStatusEnum,
      description: 'Where it stands.',
      extensions: lasting,
      resolve: ({ status }) => termOf(projectStatuses, status, 'UNKNOWN'),
    }),
    startsOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it starts, as precise as the source is.',
      extensions: lasting,
      resolve: ({ startsOn }) => startsOn,
    }),
    endsOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ends, as precise as the source is.',
      extensions: lasting,
      resolve: ({ endsOn }) => endsOn,
    }),
    isOpenEnded: t.exposeBoolean('openEnded', {
      description: 'Whether the source says that it has no end.',
      extensions: lasting,
    }),
    timeframe: t.exposeString('timeframe', {
      nullable: true,
      description: 'Its time as the source words it.',
      extensions: lasting,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it is presented.',
      extensions: lasting,
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What is to be known of these data.',
      extensions: lasting,
    }),
    organisations: t.field({
      type: [ProjectOrganisationRef],
      description: 'Who funds it, answers for it and carries it out.',
      args: { role: t.arg({ type: OrganisationRoleEnum, description: 'Only those of this part.' }) },
      resolve: ({ view, id }, { role }) =>
        view.by('ProjectOrganisation', 'projectId', id).filter((it) => role == null || it.role === role),
    }),
    offices: t.field({
      type: [OfficeRef],
      description: 'The offices that run it.',
      resolve: ({ view, id }) =>
        view
          .by('ProjectOffice', 'projectId', id)
          .map(({ officeId }) => present(view.find('Office', officeId))),
    }),
    areas: t.field({
      type: [ProjectAreaRef],
      description: 'Countries and regions in which it works or for which, each with its part and places.',
      resolve: ({ view, id }) => view.by('ProjectArea', 'projectId', id),
    }),
    countries: t.field({
      type: [CountryRef],
      description: 'The countries among `areas`, each once, by code.',
      extensions: lasting,
      resolve: countriesOf,
    }),
    corridors: t.field({
      type: [ProjectCorridorRef],
      description: 'Movements that it is about.',
      resolve: ({ view, id }) => view.by('ProjectCorridor', 'projectId', id),
    }),
    themes: t.field({
      type: [ThemeRef],
      description: 'Pillars, sections and topics that it belongs to.',
      resolve: ({ view, id }) =>
        view.by('ProjectTheme', 'projectId', id).map(({ themeId }) => present(view.find('Theme', themeId))),
    }),
    sectors: t.field({
      type: [ProjectSectorRef],
      description: 'Sectors that it works in.',
      resolve: ({ view, id }) => view.by('ProjectSector', 'projectId', id),
    }),
    results: t.field({
      type: [ProjectResultRef],
      description: 'Results, outputs, targets and other figures, in the order of the source.',
      args: { kind: t.arg.string({ description: 'Only those of this kind: `RESULT`.' }) },
      resolve: ({ view, id }, { kind }) =>
        view.by('ProjectResult', 'projectId', id).filter((it) => kind == null || it.kind === kind),
    }),
    relatedProjects: t.field({
      type: [ProjectRelationRef],
      description: 'Its parent, parts, predecessor, successor and other projects it is related to.',
      resolve: ({ view, id }) => relatedProjects(view, id),
    }),
    money: t.field({
      type: [ProjectMoneyRef],
      description: 'Budgets, commitments and payments, each in its own currency.',
      resolve: ({ view, id }) => view.by('ProjectMoney', 'projectId', id),
    }),
    resources: t.field({
      type: [ResourceRef],
      description: 'Resources that it made or runs.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Project', id, 'Resource', role),
    }),
    publications: t.field({
      type: [PublicationRef],
      description: 'Publications that it made, and those about it.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Project', id, 'Publication', role),
    }),
    events: t.field({
      type: [EventRef],
      description: 'Events that it held.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Project', id, 'Event', role),
    }),
    instruments: t.field({
      type: [InstrumentRef],
      description: 'Laws, agreements, strategies and other instruments that it is linked with.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Project', id, 'Instrument', role),
    }),
    statements: t.connection(
      {
        type: StatementRef,
        description: 'What sources say of it besides.',
        args: statementListArgs(t.arg),
        resolve: ({ view, id }, args) =>
          pageOf(
            view,
            `Project:${id}.statements`,
            statementList(view, args, statementsAbout(view, 'PROJECT', id)),
            args,
          ),
      },
      StatementConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  project: t.field({
    type: ProjectRef,
    nullable: true,
    description: 'A project; null when the release has none of this code.',
    args: {
      id: t.arg.string({ required: true, description: 'Our code (`eu-bk-2`) or the global id.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => recordOf(await viewOf(context, args), 'Project', args.id) ?? null,
  }),
  projects: t.connection(
    {
      type: ProjectRef,
      description: 'Projects by title, or in the order asked for.',
      args: { ...projectListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: (_, args, context) =>
        withView(context, args, (view) => projectPage(view, 'Query.projects', args)),
    },
    ProjectConnection,
  ),
}))
