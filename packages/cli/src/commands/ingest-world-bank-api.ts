import type { Command } from 'commander'
import type { IngestWorldBankApiOptions } from '../actions/ingest-world-bank-api.ts'
import type { Terminal } from '../terminal.ts'
import { addIngestOptions } from './ingest-options.ts'
import { requestsPerSecond } from './requests-per-second.ts'

/** `opencorridor ingest worldbank-api <code...>`. */
export function addIngestWorldBankApi(parent: Command, terminal: Terminal): void {
  const command = parent
    .command('worldbank-api')
    .description("Read indicators of World Development Indicators from the World Bank's API.")
    .argument('<code...>', 'codes of indicators, such as BX.TRF.PWKR.CD.DT')
    .option('--url <address>', 'another address of the API, such as a mirror')
    .option('--rate <number>', 'requests that may begin in a second', requestsPerSecond, 2)
  addIngestOptions(command).action(async (codes: string[], options: IngestWorldBankApiOptions) => {
    const { ingestWorldBankApi } = await import('../actions/ingest-world-bank-api.ts')
    await ingestWorldBankApi(codes, options, terminal)
  })
}
