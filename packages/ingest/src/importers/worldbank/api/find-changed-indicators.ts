import { ApiRefusal } from './api-answer.ts'
import { createApiClient } from './api-client.ts'
import type { ApiClientOptions } from './api-client.ts'
import { pathOfIndicator, stateOf } from './fetch-indicator.ts'
import type { PageState } from './fetch-indicator.ts'
import { defaultPerPage } from './world-bank-api-importer.ts'

export interface ChangedIndicatorsOptions extends ApiClientOptions {
  indicators: readonly string[]
  /** What was said of the indicators when they were last taken. */
  known: Readonly<Record<string, PageState>>
  /** As the importer had it: the first page depends on it. */
  perPage?: number
}

/**
 * Asks which indicators have changed since they were taken, one small question for each: with the ETag and date of the
 * last answer, and by the first page itself where the server does not mind them. The first page holds the date of the
 * publisher's last update, so that it changes with any of them.
 * @returns those that have, that are new, or that the API now refuses: taking them will say why
 * @throws IngestError when the API cannot be reached
 */
export async function findChangedIndicators(options: ChangedIndicatorsOptions): Promise<string[]> {
  const { indicators, known, perPage = defaultPerPage } = options
  const client = createApiClient(options)
  const changed: string[] = []
  for (const code of new Set(indicators.map((given) => given.trim().toUpperCase()))) {
    const before = known[code]
    if (before === undefined || !(await isSame(code, before))) changed.push(code)
  }
  return changed

  async function isSame(code: string, before: PageState): Promise<boolean> {
    try {
      const parameters = { per_page: perPage, page: 1 }
      const answer = await client.get(pathOfIndicator(code), parameters, `${code}, page 1`, before)
      return answer === undefined || stateOf(answer.text, answer.validators).digest === before.digest
    } catch (error) {
      if (error instanceof ApiRefusal) return false
      throw error
    }
  }
}
