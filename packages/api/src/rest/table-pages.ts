import { tableFormats } from '@opencorridor/formats'
import type { TableQuestion } from '@opencorridor/schema'
import type { Logger } from '../logger.ts'
import type { Page } from '../plugins/pages.ts'
import { answerTable, metadataExtension } from './answer-table.ts'
import type { Suffix, TableContext } from './answer-table.ts'
import { restError } from './rest-error.ts'

export interface TablePagesOptions {
  /** Made for each request, as that of the graph. */
  context: () => TableContext
  logger: Logger
}

/** All that there are. */
export const tableQuestions = [
  'panel',
  'series',
  'ranking',
  'projects',
  'corridors',
] as const satisfies TableQuestion[]

const suffixes: readonly (readonly [end: string, suffix: Suffix])[] = [
  ['', undefined],
  [`.${metadataExtension}`, 'csvw'],
  ...tableFormats.map((format) => [`.${format.extension}`, format] as const),
]

/**
 * The plain addresses for people without GraphQL: `/v1/panel.csv?indicators=...`, and without a suffix by `?format=` or
 * `Accept`. Each asks the question of the graph's root of that name.
 */
export function tablePages({ context, logger }: TablePagesOptions): Page[] {
  return tableQuestions.flatMap((question) =>
    suffixes.map(([end, suffix]): Page => ({
      path: `/v1/${question}${end}`,
      async render(request, answer) {
        try {
          return await answerTable(question, suffix, request, answer, context())
        } catch (error) {
          return restError(error, request, answer, logger)
        }
      },
    })),
  )
}
