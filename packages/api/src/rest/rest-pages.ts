import { bulkPages } from '../bulk/bulk-pages.ts'
import type { BulkOptions } from '../bulk/bulk-pages.ts'
import { cataloguePages } from '../catalogue/catalogue-pages.ts'
import type { Logger } from '../logger.ts'
import type { Page } from '../plugins/pages.ts'
import type { TableContext } from './answer-table.ts'
import { openApiPage } from './openapi/openapi-page.ts'
import { tablePages } from './table-pages.ts'

export interface RestOptions {
  /** Made for each request, as that of the graph. */
  context: () => TableContext
  /** Where the bulk files are; without it there are none. */
  bulk?: BulkOptions | undefined
}

/** Everything for people without GraphQL: tables, what describes them, catalogues, and releases as files. */
export function restPages({ context, bulk }: RestOptions, logger: Logger): Page[] {
  return [
    ...tablePages({ context, logger }),
    openApiPage(() => context().publicUrl),
    ...cataloguePages({ context, logger }),
    ...(bulk === undefined ? [] : bulkPages(bulk, logger)),
  ]
}
