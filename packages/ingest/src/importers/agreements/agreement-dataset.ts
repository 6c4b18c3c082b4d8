import type { z } from 'zod'
import { datasetFields, publisherFields } from '../../mapping/mapping-fields.ts'
import { readMapping } from '../../mapping/read-mapping.ts'
import { strictObject } from '../../mapping/strict-object.ts'

const schema = strictObject({ publisher: publisherFields, dataset: datasetFields })

/** Whose data set of agreements it is. */
export type AgreementDataset = z.output<typeof schema>

/** Where nobody says whose it is. */
const unstated = {
  publisher: { id: 'publisher-not-stated', name: 'Publisher not stated' },
  dataset: {
    id: 'labour-agreements',
    name: 'Labour agreements',
    licence: 'Not stated',
    attribution: 'Publisher not stated',
  },
}

/**
 * Reads whose data set a file of agreements is.
 * @param path a YAML file of `publisher` and `dataset`, as in docs/data/agreements.md; without it both are unstated
 * @throws IngestError with file, line and field of each fault
 */
export async function loadAgreementDataset(path: string | undefined): Promise<AgreementDataset> {
  return path === undefined ? schema.parse(unstated) : readMapping(path, schema, 'docs/data/agreements.md')
}
