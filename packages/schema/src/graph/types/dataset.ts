import { builder } from '../builder.ts'
import { pageOf } from '../connection/list.ts'
import { sortName } from '../connection/compare-keys.ts'
import { orderOf } from '../connection/order.ts'
import { DatasetConnection, DatasetRef, EditionRef, OrganisationRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'

builder.node(EditionRef, {
  name: 'Edition',
  description: 'One retrieval of a dataset.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our code: `wdi/2026-07`.' }),
    label: t.exposeString('label', { description: 'What the publisher, or we, call it.' }),
    publishedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the publisher put it out.',
      resolve: ({ publishedOn }) => publishedOn,
    }),
    retrievedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it was taken.',
      resolve: ({ retrievedOn }) => retrievedOn,
    }),
    checksum: t.exposeString('checksum', { nullable: true, description: 'SHA-256 of what was read.' }),
  }),
})

builder.node(DatasetRef, {
  name: 'Dataset',
  description: "A publisher's product: World Development Indicators, an IOM report.",
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Our code: `wdi`.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    publisher: t.field({
      type: OrganisationRef,
      nullable: true,
      description: 'Who publishes it.',
      resolve: ({ view, publisherId }) => view.find('Organisation', publisherId) ?? null,
    }),
    licence: t.exposeString('licence', { description: 'The licence of the publisher: `CC BY 4.0`.' }),
    licenceUrl: t.exposeString('licenceUrl', { nullable: true, description: 'Address of the licence.' }),
    attribution: t.exposeString('attribution', { description: 'How the publisher is to be named.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where the publisher presents it.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is.' }),
    isModelled: t.exposeBoolean('modelled', {
      description:
        'Its editions are models made anew each time, no points of one series: no growth across them.',
    }),
    editions: t.field({
      type: [EditionRef],
      description: 'Its editions, the newest first.',
      resolve: ({ view, id }) =>
        view
          .by('Edition', 'datasetId', id)
          .toSorted((a, b) => ((a.publishedOn ?? a.label) < (b.publishedOn ?? b.label) ? 1 : -1)),
    }),
  }),
})

const order = orderOf(
  'Dataset',
  {
    CODE: { description: 'Our code.', key: ({ id }) => [id] },
    NAME: { description: 'Name, diacritics ignored.', key: ({ name, id }) => [sortName(name), id] },
  },
  'NAME',
)

builder.queryFields((t) => ({
  datasets: t.connection(
    {
      type: DatasetRef,
      description: 'Datasets by name, or in the order asked for.',
      args: { orderBy: order.arg(t.arg), release: releaseArg(t.arg) },
      resolve: async (_, args, context) => {
        const view = await viewOf(context, args)
        return pageOf(
          view,
          'Query.datasets',
          order.list(view, args.orderBy, () => true),
          args,
        )
      },
    },
    DatasetConnection,
  ),
}))
