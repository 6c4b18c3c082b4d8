import { linked } from '../../links/linked.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import { instrumentKinds, termOf } from '../../vocabularies.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { InstrumentKindEnum } from '../enums.ts'
import { recordOf } from '../filter/record-id-of.ts'
import { agreementListArgs, instrumentList, instrumentListArgs } from '../lists/instruments.ts'
import { statementList, statementListArgs } from '../lists/statements.ts'
import {
  AreaRef,
  CorridorRef,
  CountryRef,
  InstrumentConnection,
  InstrumentRef,
  OrganisationRef,
  ProjectRef,
  RegionRef,
  StatementConnection,
  StatementRef,
} from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { typeName } from '../type-name.ts'
import { LinkedRef, linkRole } from './linked.ts'
import { SourcedRef } from './sourced.ts'

const InstrumentPartyRef = builder.unionType('InstrumentParty', {
  description:
    'A party to an instrument: a country, a region such as the European Union, or an organisation.',
  types: [CountryRef, RegionRef, OrganisationRef],
  resolveType: (party) => typeName(party),
})

builder.node(InstrumentRef, {
  name: 'Instrument',
  interfaces: [SourcedRef, LinkedRef],
  description: 'A convention, law, agreement, framework, strategy, compact, process or standard.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our stable code.' }),
    sourceCode: t.string({
      nullable: true,
      description: 'Its code at the body that keeps it: `C097`.',
      resolve: ({ code }) => code,
    }),
    kind: t.field({
      type: InstrumentKindEnum,
      description: 'What it is.',
      resolve: ({ kind }) => termOf(instrumentKinds, kind, 'OTHER'),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    shortName: t.exposeString('shortName', { nullable: true, description: 'What it is called for short.' }),
    body: t.exposeString('body', { nullable: true, description: 'The body that adopted it, or keeps it.' }),
    topic: t.exposeString('topic', { nullable: true, description: 'What it is about.' }),
    adoptedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it was adopted or signed.',
      resolve: ({ adoptedOn }) => adoptedOn,
    }),
    inForceFrom: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when it is in force.',
      resolve: ({ inForceFrom }) => inForceFrom,
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Until when it was, or will be, in force.',
      resolve: ({ until }) => until,
    }),
    status: t.exposeString('status', {
      nullable: true,
      description: 'Where it stands, as the source words it.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where its text is.' }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known of these data.' }),
    parties: t.field({
      type: [InstrumentPartyRef],
      description:
        'Who is a party to it, as far as the sources say; by no means all who ratified a convention.',
      resolve: ({ view, id }) => [
        ...linked(view, 'Instrument', id, 'Area', 'PARTY'),
        ...linked(view, 'Instrument', id, 'Organisation', 'PARTY'),
      ],
    }),
    areas: t.field({
      type: [AreaRef],
      description: 'Countries and regions that it names: its parties, and those that it applies to.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Instrument', id, 'Area', role),
    }),
    corridors: t.field({
      type: [CorridorRef],
      description: 'Movements that it is about, where a source says so.',
      resolve: ({ view, id }) => linked(view, 'Instrument', id, 'Corridor'),
    }),
    projects: t.field({
      type: [ProjectRef],
      description: 'Projects that it is linked with: that supported it, or carry it out.',
      args: { role: t.arg.string({ description: linkRole }) },
      resolve: ({ view, id }, { role }) => linked(view, 'Instrument', id, 'Project', role),
    }),
    statements: t.connection(
      {
        type: StatementRef,
        description: 'What sources say of it besides.',
        args: statementListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const statements = statementsAbout(view, 'INSTRUMENT', id)
          return pageOf(view, `Instrument:${id}.statements`, statementList(view, args, statements), args)
        },
      },
      StatementConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  instrument: t.field({
    type: InstrumentRef,
    nullable: true,
    description: 'An instrument; null when the release has none of this code.',
    args: {
      id: t.arg.string({ required: true, description: 'Our code or the global id.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => recordOf(await viewOf(context, args), 'Instrument', args.id) ?? null,
  }),
  instruments: t.connection(
    {
      type: InstrumentRef,
      description:
        'Conventions, laws, agreements, frameworks, strategies and the like, by name or in the order asked for.',
      args: { ...instrumentListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.instruments', instrumentList(view, args), args)
      },
    },
    InstrumentConnection,
  ),
  agreements: t.connection(
    {
      type: InstrumentRef,
      description: 'Agreements and compacts: the instruments of these two kinds.',
      args: { ...agreementListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        const { area, corridor, orderBy } = args
        const list = instrumentList(view, {
          filter: {
            kinds: ['AGREEMENT', 'COMPACT'],
            areas: area == null ? null : [area],
            corridors: corridor == null ? null : [corridor],
          },
          orderBy,
        })
        return pageOf(view, 'Query.agreements', list, args)
      },
    },
    InstrumentConnection,
  ),
}))
