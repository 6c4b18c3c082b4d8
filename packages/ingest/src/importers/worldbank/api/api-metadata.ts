import { z } from 'zod'
import type { RejectItem } from '../../../item.ts'
import { IngestError } from '../../../item.ts'
import type { PlaceLookup } from '../../../places/place-lookup.ts'
import type { WdiDescriptor } from '../../wdi/wdi-descriptor.ts'
import { contradictedKind } from '../contradicted-kind.ts'
import type { ApiClient } from './api-client.ts'

const indicator = z.object({
  id: z.string(),
  name: z.string(),
  source: z.object({ id: z.string(), value: z.string().default('') }),
  sourceNote: z.string().nullish(),
  topics: z.array(z.object({ value: z.string().nullish() })).default([]),
})

const country = z.object({
  id: z.string(),
  region: z.object({ value: z.string().nullish() }),
})

/** Number of World Development Indicators among the databases of the API. */
const wdiSource = '2'

/** All countries and aggregates on one page: there are 296 in 2024. */
const everyCountry = 1000

/**
 * What the API says of an indicator.
 * @returns the texts, or a sentence that says why it cannot be taken: it is in another database, such as the archive
 * @throws ApiRefusal when it is unknown, archived or deleted
 */
export async function fetchIndicatorText(client: ApiClient, code: string): Promise<WdiDescriptor | string> {
  const what = `${code}, description`
  const answer = await client.get(`indicator/${encodeURIComponent(code)}`, {}, what)
  const read = indicator.safeParse(answer?.rows[0])
  if (answer?.rows.length === 0) return 'The API does not know the indicator.'
  if (!read.success) {
    const fault = z.prettifyError(read.error)
    throw new IngestError(
      `${what}: the answer is not of the layout that is expected, so that the API has changed: ${fault}`,
    )
  }
  const { name, source, sourceNote, topics } = read.data
  if (source.id !== wdiSource) {
    const archive = /archive/i.test(source.value) ? ', so that it was archived' : ''
    return `The API has the indicator in "${source.value}" (source ${source.id})${archive}, where World Development Indicators (source ${wdiSource}) is expected.`
  }
  const definition = sourceNote?.trim() ?? ''
  return {
    title: name.replace(/\s+/g, ' ').trim(),
    definition: definition === '' ? null : definition,
    topics: topics
      .map(({ value }) => value?.replace(/\s+/g, ' ').trim() ?? '')
      .filter((topic) => topic !== ''),
    licences: [],
  }
}

/** Compares the API's list of countries and aggregates with the areas that OpenCorridor knows. */
export async function checkApiCountries(client: ApiClient, places: PlaceLookup): Promise<RejectItem[]> {
  const answer = await client.get('country', { per_page: everyCountry }, 'list of countries')
  const read = z.array(country).safeParse(answer?.rows ?? [])
  if (!read.success) {
    const fault = z.prettifyError(read.error)
    throw new IngestError(`list of countries: the answer is not of the layout that is expected: ${fault}`)
  }
  return read.data.flatMap(({ id, region }): RejectItem[] => {
    const kind = region.value?.trim() === 'Aggregates' ? 'REGION' : 'COUNTRY'
    const reason = contradictedKind(id, kind, places.resolve(id))
    return reason === undefined ? [] : [{ type: 'reject', file: 'country', field: 'id', reason, raw: id }]
  })
}
