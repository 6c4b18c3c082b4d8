import { IngestError } from '../../../item.ts'
import { shownAddress } from '../../../source/http/address.ts'
import { boundedText } from '../../../source/http/bounded-body.ts'
import { createPace } from '../../../source/http/pace.ts'
import type { Pace } from '../../../source/http/pace.ts'
import { politeFetch } from '../../../source/http/polite-fetch.ts'
import type { HttpOptions } from '../../../source/http/polite-fetch.ts'
import { conditionsOf, validatorsOf } from '../../../source/http/validators.ts'
import type { Validators } from '../../../source/http/validators.ts'
import { ApiRefusal, parseAnswer } from './api-answer.ts'
import type { ApiAnswer } from './api-answer.ts'

export interface ApiClientOptions {
  /** Without a slash at the end. Default `https://api.worldbank.org/v2`. */
  baseUrl?: string
  /** When requests may begin. Default two in a second. */
  pace?: Pace
  /** Attempts, waits and deadline of each request. */
  http?: HttpOptions
}

export interface ApiPage extends ApiAnswer {
  /** As it came. */
  text: string
  validators: Validators
}

/** The World Bank's API, asked slowly and patiently. */
export interface ApiClient {
  readonly baseUrl: string
  /**
   * @param path `country/all/indicator/SP.POP.TOTL`
   * @param what names it in messages: `SP.POP.TOTL, page 2`
   * @param known what an earlier answer said of itself
   * @returns undefined where the server says that nothing has changed since then
   * @throws ApiRefusal, or IngestError when there is no whole answer within the attempts
   */
  get(
    path: string,
    parameters: Readonly<Record<string, number>>,
    what: string,
    known?: Validators,
  ): Promise<ApiPage | undefined>
}

const notModified = 304

/** Bytes of an answer: a page of 5000 rows has less than two million. */
const longestAnswer = 64 * 1024 ** 2

export function createApiClient({
  baseUrl = 'https://api.worldbank.org/v2',
  pace = createPace(2),
  http = {},
}: ApiClientOptions = {}): ApiClient {
  async function get(
    path: string,
    parameters: Readonly<Record<string, number>>,
    what: string,
    known: Validators = {},
  ): Promise<ApiPage | undefined> {
    const address = new URL(`${baseUrl}/${path}`)
    address.searchParams.set('format', 'json')
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, String(value))
    await pace(address)
    try {
      return await politeFetch(
        address.href,
        async (response) => {
          const text = await boundedText(response, http.atMost ?? longestAnswer)
          if (response.status === notModified) return undefined
          if (!response.ok && !text.trimStart().startsWith('[')) {
            throw new IngestError(`${shownAddress(address)}: the server answers ${response.status}.`)
          }
          return { ...parseAnswer(text, shownAddress(address)), text, validators: validatorsOf(response) }
        },
        { ...http, headers: { ...http.headers, ...conditionsOf(known) } },
      )
    } catch (error) {
      if (error instanceof ApiRefusal) throw error
      if (error instanceof IngestError) throw new IngestError(`${what}: ${error.message}`)
      throw error
    }
  }
  return { baseUrl, get }
}
