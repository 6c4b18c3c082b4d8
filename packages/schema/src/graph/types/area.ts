import { builder } from '../builder.ts'
import { typeName } from '../type-name.ts'
import {
  AreaRef,
  InstrumentConnection,
  InstrumentRef,
  ProjectConnection,
  ProjectRef,
  ResourceConnection,
  ResourceRef,
  SeriesConnection,
  SeriesRef,
  StatementConnection,
  StatementRef,
} from '../refs.ts'
import { instrumentsOf, resourcesOf } from '../../links/area-records.ts'
import { projectsOf } from '../../projects/projects-of.ts'
import { instrumentList, instrumentListArgs } from '../lists/instruments.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { resourceList, resourceListArgs } from '../lists/resources.ts'
import type { AreaNameInLanguage } from '../../areas/area-name.ts'
import { displayName } from '../../releases/view-areas.ts'
import { pageOf } from '../connection/list.ts'
import { lasting } from '../kept-text.ts'
import { seriesAbout, seriesFilterArgs } from '../series-about.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import { statementList, statementListArgs } from '../lists/statements.ts'

/** A text in a language, and whether it had to be taken from another one. */
export const LocalizedTextRef = builder.objectRef<AreaNameInLanguage>('LocalizedText').implement({
  description: 'A text, and the language that it is in.',
  fields: (t) => ({
    text: t.exposeString('name', { description: 'The text.' }),
    language: t.exposeString('language', { description: 'Its language as BCP 47: `en`, `ru`.' }),
    isFallback: t.exposeBoolean('fallback', {
      description: 'True when there is no text in the language asked for, and this is the English one.',
    }),
  }),
})

const AreaCodeRef = builder
  .objectRef<{ scheme: string; code: string; since: string; until: string }>('AreaCode')
  .implement({
    description: 'A code of an area in a scheme, for as long as the scheme gave it.',
    fields: (t) => ({
      scheme: t.exposeString('scheme', {
        description:
          'The scheme: iso2, iso3, m49, wb (World Bank), iati, rpw (Remittance Prices Worldwide), gec, ...',
      }),
      code: t.exposeString('code', { description: 'The code. Namibia is the text `NA`.' }),
      since: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'First day or year of the code, where it is known and not always.',
        resolve: ({ since }) => since || null,
      }),
      until: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'Last day or year of the code; null when it is in force.',
        resolve: ({ until }) => until || null,
      }),
    }),
  })

const AreaNameRef = builder
  .objectRef<{ name: string; language: string; form: string; since: string; until: string }>('AreaName')
  .implement({
    description: 'A name of an area, for as long as it was used: Turkey until 2022, Türkiye since.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The name.' }),
      language: t.exposeString('language', { description: 'Its language as BCP 47.' }),
      form: t.exposeString('form', {
        description: "SHORT, FORMAL, or whose spelling it is: `scheme:wb` is the World Bank's.",
      }),
      since: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'First day or year of its use, where it is known and not always.',
        resolve: ({ since }) => since || null,
      }),
      until: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'Last day or year of its use; null when it is in use.',
        resolve: ({ until }) => until || null,
      }),
    }),
  })

builder.interfaceType(AreaRef, {
  resolveType: typeName,
  description:
    'A country or a region. A list of countries never contains a region, and nothing sums over both.',
  fields: (t) => ({
    code: t.exposeString('id', {
      extensions: lasting,
      description:
        'Our stable code: ISO 3166-1 alpha-3 where there is one, XKX for Kosovo*, SEEECA for our region.',
    }),
    name: t.string({
      description:
        'The short name in a language, in English where there is none; `localizedName` says which.',
      args: {
        language: t.arg.string({
          defaultValue: 'en',
          required: true,
          description: 'BCP 47: `en`, `ru`, `fr`.',
        }),
      },
      extensions: lasting,
      resolve: (area, { language }) => displayName(area, language).name,
    }),
    localizedName: t.field({
      type: LocalizedTextRef,
      description: 'The short name in a language, with the language that it is really in.',
      args: { language: t.arg.string({ required: true, description: 'BCP 47: `en`, `ru`, `fr`.' }) },
      resolve: (area, { language }) => displayName(area, language),
    }),
    footnote: t.exposeString('footnote', {
      nullable: true,
      description: 'The designation footnote that every display shows with the name (Kosovo*: UNSCR 1244).',
    }),
    names: t.field({
      type: [AreaNameRef],
      description: 'Every name that we know, present and past, with dates and languages.',
      args: { language: t.arg.string({ description: 'Only names in this language.' }) },
      resolve: ({ view, id }, { language }) =>
        view.by('AreaName', 'areaId', id).filter((name) => language == null || name.language === language),
    }),
    codes: t.field({
      type: [AreaCodeRef],
      description: 'Its codes in all schemes, present and past.',
      args: { scheme: t.arg.string({ description: 'Only codes of this scheme.' }) },
      resolve: ({ view, id }, { scheme }) =>
        view.by('AreaCode', 'areaId', id).filter((code) => scheme == null || code.scheme === scheme),
    }),
    series: t.connection(
      {
        type: SeriesRef,
        description:
          'Series about it, by indicator; of each question the preferred dataset, unless all are asked for.',
        args: seriesFilterArgs(t.arg),
        resolve: async ({ view, id, kind }, args) =>
          pageOf(view, `${kind}:${id}.series`, await seriesAbout(view, 'AREA', id, args), args),
      },
      SeriesConnection,
    ),
    statements: t.connection(
      {
        type: StatementRef,
        description:
          'What sources say of it that is no series: ranges, roles, findings, figures without a year.',
        args: statementListArgs(t.arg),
        resolve: ({ view, id, kind }, args) => {
          const list = statementList(view, args, statementsAbout(view, 'AREA', id))
          return pageOf(view, `${kind}:${id}.statements`, list, args)
        },
      },
      StatementConnection,
    ),
    projects: t.connection(
      {
        type: ProjectRef,
        description:
          'Projects that name it: those of a region do not hold those of its members (see `filter.region` of `projects`).',
        args: projectListArgs(t.arg),
        resolve: ({ view, id, kind }, args) =>
          projectPage(view, `${kind}:${id}.projects`, args, projectsOf(view, { areaId: id })),
      },
      ProjectConnection,
    ),
    instruments: t.connection(
      {
        type: InstrumentRef,
        description: 'Conventions, laws, agreements, strategies of which it is a party or that apply to it.',
        args: instrumentListArgs(t.arg),
        resolve: ({ view, id, kind }, args) => {
          const list = instrumentList(view, args, instrumentsOf(view, id))
          return pageOf(view, `${kind}:${id}.instruments`, list, args)
        },
      },
      InstrumentConnection,
    ),
    resources: t.connection(
      {
        type: ResourceRef,
        description: 'Migrant resource centres, portals, registries and other resources in it or for it.',
        args: resourceListArgs(t.arg),
        resolve: ({ view, id, kind }, args) => {
          const list = resourceList(view, args, resourcesOf(view, id))
          return pageOf(view, `${kind}:${id}.resources`, list, args)
        },
      },
      ResourceConnection,
    ),
  }),
})
