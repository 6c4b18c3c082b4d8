import { present } from '../present.ts'
import { DatasetRef, SourceReferenceRef } from '../refs.ts'

SourceReferenceRef.implement({
  description: 'A place in a source that says something.',
  fields: (t) => ({
    dataset: t.field({
      type: DatasetRef,
      description: 'The dataset or document, with its publisher and licence.',
      resolve: ({ view, datasetId }) => present(view.find('Dataset', datasetId)),
    }),
    field: t.string({
      nullable: true,
      description: 'The field that it says; null when it is the record as a whole.',
      resolve: ({ field }) => field || null,
    }),
    locator: t.exposeString('locator', { description: 'The place: lines of the text, a page, a cell.' }),
    statedBy: t.exposeString('statedBy', {
      nullable: true,
      description: 'The date or year as of which the source states it, where it is not that of the dataset.',
    }),
  }),
})
