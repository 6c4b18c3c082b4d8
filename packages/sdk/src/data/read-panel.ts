import { PanelColumns } from '../../generated/operations.ts'
import type { PanelColumnsQueryVariables } from '../../generated/operations.ts'
import type { Client, QueryOptions } from '../client.ts'
import type { Meta } from '../result.ts'
import { panelData } from './panel-data.ts'
import type { PanelData } from './panel-data.ts'

/** A panel in the hand, with what is known of the answer: release, sources, licences, cost. */
export interface PanelResult extends PanelData {
  readonly meta: Meta
}

/**
 * Asks for values of indicators for places and years, and takes the answer into the hand. 500,000 cells at most; for
 * more, read `observations` page by page, or `download` the whole release.
 * @throws what `client.query` throws
 */
export async function readPanel(
  client: Pick<Client, 'request'>,
  variables: PanelColumnsQueryVariables,
  options?: QueryOptions,
): Promise<PanelResult> {
  const { data, meta } = await client.request(PanelColumns, variables, options)
  return Object.assign(panelData(data), { meta })
}
