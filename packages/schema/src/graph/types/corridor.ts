import { resolveCorridor } from '../../corridors/resolve-corridor.ts'
import { displayName } from '../../releases/view-areas.ts'
import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { corridorList, corridorListArgs } from '../corridor-list.ts'
import { corridorOf } from '../corridors.ts'
import { lasting } from '../kept-text.ts'
import { present } from '../present.ts'
import {
  CorridorConnection,
  CorridorRef,
  CountryRef,
  InstrumentConnection,
  InstrumentRef,
  ProjectConnection,
  ProjectRef,
  SeriesConnection,
  SeriesRef,
  StatementConnection,
  StatementRef,
} from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import { seriesAbout, seriesFilterArgs } from '../series-about.ts'
import { corridorInstrumentsOf } from '../../links/corridor-instruments.ts'
import { projectsOf } from '../../projects/projects-of.ts'
import { statementsAbout } from '../../statements/statements-about.ts'
import { instrumentList, instrumentListArgs } from '../lists/instruments.ts'
import { projectListArgs, projectPage } from '../lists/projects.ts'
import { statementList, statementListArgs } from '../lists/statements.ts'

builder.node(CorridorRef, {
  name: 'Corridor',
  description:
    'An ordered pair of countries: the one that migrants come from and the one that they go to. Money runs the other way: what is sent from Russia to Tajikistan stands on TJK-RUS.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', {
      description: 'Migrant origin - migrant destination: `TJK-RUS`.',
      extensions: lasting,
    }),
    name: t.string({
      description: 'Names of origin and destination: `Tajikistan – Russian Federation`.',
      args: { language: t.arg.string({ defaultValue: 'en', required: true, description: 'BCP 47.' }) },
      extensions: lasting,
      resolve: ({ view, originId, destinationId }, { language }) =>
        [originId, destinationId]
          .map((id) => displayName(present(view.find('Area', id)), language).name)
          .join(' – '),
    }),
    origin: t.field({
      type: CountryRef,
      description: 'The country that migrants come from; it receives the money.',
      extensions: lasting,
      resolve: ({ view, originId }) => present(view.find('Area', originId)),
    }),
    destination: t.field({
      type: CountryRef,
      description: 'The country that migrants go to; it sends the money.',
      extensions: lasting,
      resolve: ({ view, destinationId }) => present(view.find('Area', destinationId)),
    }),
    reverse: t.field({
      type: CorridorRef,
      description: 'The corridor of the opposite direction.',
      extensions: lasting,
      resolve: ({ view, originId, destinationId }) => corridorOf(view, destinationId, originId),
    }),
    series: t.connection(
      {
        type: SeriesRef,
        description:
          'Series about it, by indicator; of each question the preferred dataset, unless all are asked for.',
        args: seriesFilterArgs(t.arg),
        resolve: async ({ view, id }, args) =>
          pageOf(view, `Corridor:${id}.series`, await seriesAbout(view, 'CORRIDOR', id, args), args),
      },
      SeriesConnection,
    ),
    statements: t.connection(
      {
        type: StatementRef,
        description: 'What sources say of it: transfer costs, schemes, movements, findings.',
        args: statementListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const list = statementList(view, args, statementsAbout(view, 'CORRIDOR', id))
          return pageOf(view, `Corridor:${id}.statements`, list, args)
        },
      },
      StatementConnection,
    ),
    projects: t.connection(
      {
        type: ProjectRef,
        description: 'Projects about this movement.',
        args: projectListArgs(t.arg),
        resolve: ({ view, id }, args) =>
          projectPage(view, `Corridor:${id}.projects`, args, projectsOf(view, { corridorId: id })),
      },
      ProjectConnection,
    ),
    instruments: t.connection(
      {
        type: InstrumentRef,
        description: 'Agreements between the two, and other instruments about this movement.',
        args: instrumentListArgs(t.arg),
        resolve: ({ view, id }, args) => {
          const list = instrumentList(view, args, corridorInstrumentsOf(view, id))
          return pageOf(view, `Corridor:${id}.instruments`, list, args)
        },
      },
      InstrumentConnection,
    ),
  }),
})

builder.queryFields((t) => ({
  corridor: t.field({
    type: CorridorRef,
    nullable: true,
    description:
      'The corridor of two countries; null when they are not two countries that we know. Every ordered pair of countries is a corridor.',
    args: {
      code: t.arg.string({ required: true, description: 'Migrant origin - migrant destination: `TJK-RUS`.' }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      const view = await viewOf(context, args)
      const found = resolveCorridor(view, args.code)
      return found.outcome === 'RESOLVED' ? corridorOf(view, found.originId, found.destinationId) : null
    },
  }),
  corridors: t.connection(
    {
      type: CorridorRef,
      description: 'Corridors of which something is known.',
      args: { ...corridorListArgs(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(view, 'Query.corridors', await corridorList(view, args), args)
      },
    },
    CorridorConnection,
  ),
}))
