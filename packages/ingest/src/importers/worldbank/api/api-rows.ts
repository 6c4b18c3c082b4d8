import { z } from 'zod'
import { IngestError } from '../../../item.ts'
import type { ApiAnswer } from './api-answer.ts'

const row = z.object({
  country: z.object({ id: z.string() }),
  countryiso3code: z.string().nullish(),
  date: z.string(),
  value: z.union([z.number(), z.string(), z.null()]),
  obs_status: z.string().nullish(),
})

/** One cell as the API gives it. */
export type ApiRow = z.infer<typeof row>

/**
 * The rows of a page of an indicator.
 * @throws IngestError where one has another layout
 */
export function apiRows({ rows }: ApiAnswer, what: string): ApiRow[] {
  const read = z.array(row).safeParse(rows)
  if (read.success) return read.data
  throw new IngestError(
    `${what}: a row is not of the layout that is expected, so that the API has changed: ${z.prettifyError(read.error)}`,
  )
}
