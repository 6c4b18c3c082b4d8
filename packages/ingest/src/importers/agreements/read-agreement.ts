import type { RecordInput } from '@opencorridor/schema'
import { RefusedRow } from '../../gather/refused-row.ts'
import { suggestion } from '../../mapping/nearest.ts'
import type { AgreementCells } from './agreement-columns.ts'
import { checkOrder, readDate } from './agreement-dates.ts'
import { readParties } from './agreement-parties.ts'

/** Kinds of instruments that states conclude with each other. */
const kinds = ['AGREEMENT', 'CONVENTION', 'COMPACT', 'FRAMEWORK', 'PROCESS', 'ALLIANCE'] as const

/** An agreement of one row. */
export interface Agreement {
  instrument: Omit<RecordInput<'Instrument'>, 'datasetId'>
  /** Area ids in alphabetical order. */
  parties: string[]
  /** Where it is stated; undefined where the row does not say. */
  source: string | undefined
}

/**
 * Reads one row.
 * @param today ISO date as of which the parties of an undated agreement are read
 * @throws RefusedRow with the column, what is wrong, and what would be right
 */
export function readAgreement(cell: AgreementCells, today: string): Agreement {
  const id = cell('id')
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new RefusedRow('id', `"${id}" is no id of small letters, digits and "-", such as deu-tur-1961.`)
  }
  const name = cell('title')
  if (name === '') throw new RefusedRow('title', 'The title is empty; write the name of the agreement.')
  const stated = cell('kind').toUpperCase()
  const kind = stated === '' ? 'AGREEMENT' : kinds.find((known) => known === stated)
  if (kind === undefined)
    throw new RefusedRow('kind', `"${cell('kind')}" is no kind of agreement; ${suggestion(stated, kinds)}`)
  const signed = readDate(cell('signed'), 'signed')
  const inForce = readDate(cell('in_force'), 'in_force')
  const ended = readDate(cell('ended'), 'ended')
  checkOrder([
    ['signed', signed],
    ['in_force', inForce],
    ['ended', ended],
  ])
  const url = cell('url')
  if (url !== '' && !(/^https?:/.test(url) && URL.canParse(url))) {
    throw new RefusedRow('url', `"${url}" is no address such as https://example.org/agreement.pdf.`)
  }
  const filled = (text: string): string | null => (text === '' ? null : text)
  return {
    instrument: {
      id,
      kind,
      name,
      topic: filled(cell('topic')),
      adoptedOn: signed ?? null,
      inForceFrom: inForce ?? null,
      until: ended ?? null,
      status: filled(cell('status')),
      url: filled(url),
    },
    parties: readParties(cell('parties'), signed ?? inForce ?? ended ?? today),
    source: filled(cell('source')) ?? undefined,
  }
}
