import { z } from 'zod'
import { IngestError } from '../../../item.ts'
import { PassingError } from '../../../source/http/polite-fetch.ts'

/** A number that some endpoints write as a text, and some leave out. */
const loose = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number), z.null()]).optional()

const header = z.object({
  page: loose,
  pages: loose,
  per_page: loose,
  total: loose,
  sourceid: z.union([z.string(), z.number().transform(String), z.null()]).optional(),
  lastupdated: z.string().nullish(),
})

/** The first element of an answer. */
export type ApiHeader = z.infer<typeof header>

const messages = z.object({
  message: z
    .array(z.object({ id: z.string(), key: z.string().optional(), value: z.string().optional() }))
    .min(1),
})

/**
 * Ids of messages on faults that pass: service not available, and unknown. All others are about what was asked.
 * Source: the API's list of error codes.
 */
const passingIds = new Set(['105', '199'])

/** The API says that what was asked for cannot be had: an unknown, archived or deleted indicator. */
export class ApiRefusal extends IngestError {}

/** A page of the API: its header, and its rows; none where it says `null`. */
export interface ApiAnswer {
  header: ApiHeader
  rows: readonly unknown[]
}

/**
 * Takes an answer of the World Bank's API apart: `[header, rows]`, or `[{ message }]`. The status of an answer with a
 * message is not looked at, since it is not documented.
 * @param what names what was asked for, at the beginning of a message
 * @throws ApiRefusal for a message about what was asked
 * @throws PassingError for anything that is no whole answer: a page of a proxy, JSON that breaks off
 */
export function parseAnswer(text: string, what: string): ApiAnswer {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    const page = text.trimStart().startsWith('<')
    const found = page ? 'a web page' : 'JSON that breaks off or is damaged'
    throw new PassingError(`${what}: the server answers with ${found}, where JSON was due; try again later.`)
  }
  const [first, rows] = Array.isArray(content) ? (content as unknown[]) : [content]
  const said = messages.safeParse(first)
  if (said.success) {
    const { message } = said.data
    const text = message
      .map(({ id, key, value }) => `${id}, ${[key, value].filter(Boolean).join(': ')}`)
      .join('; ')
    if (message.some(({ id }) => passingIds.has(id))) {
      throw new PassingError(`${what}: the API answers with the message ${text}; try again later.`)
    }
    throw new ApiRefusal(`${what}: the API answers with the message ${text}.`)
  }
  const head = header.safeParse(first)
  if (!head.success || !(rows === null || rows === undefined || Array.isArray(rows))) {
    throw new IngestError(
      `${what}: the answer is not of the layout [header, rows] (it begins with ${text.slice(0, 100)}); the API has changed, or this is another server.`,
    )
  }
  return { header: head.data, rows: rows ?? [] }
}
