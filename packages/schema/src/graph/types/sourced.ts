import type { SourcedRecord } from '../../links/sources-of.ts'
import { sourcesOf } from '../../links/sources-of.ts'
import { builder } from '../builder.ts'
import { present } from '../present.ts'
import { DatasetRef, SourceReferenceRef } from '../refs.ts'
import { typeName } from '../type-name.ts'

/** The interface of the records that say where they are from. */
export const SourcedRef = builder.interfaceRef<SourcedRecord>('Sourced').implement({
  description: 'What says where it is from.',
  resolveType: (record) => typeName(record),
  fields: (t) => ({
    dataset: t.field({
      type: DatasetRef,
      description: 'The dataset or document that tells of it, with its publisher and licence.',
      resolve: ({ view, datasetId }) => present(view.find('Dataset', datasetId)),
    }),
    sources: t.field({
      type: [SourceReferenceRef],
      description: 'The places in datasets and documents that say it, or one of its fields.',
      args: {
        field: t.arg.string({ description: 'Only what is said of this field: `endsOn`.' }),
      },
      resolve: (record, { field }) => sourcesOf(record, field),
    }),
  }),
})
