import { resolve, suggestAreas } from '@opencorridor/schema/areas'
import type { AreaRecords } from '@opencorridor/schema/areas'
import { RefusedRow } from '../../gather/refused-row.ts'
import { shippedAreas } from '../../places/place-lookup.ts'
import { entryOf } from '../entry-of.ts'

const field = 'parties'

/** Names and abbreviations that stand in lists of agreements and in no list of names, with our ids. */
const aliases: Readonly<Record<string, string>> = {
  'federal republic of germany': 'DEU',
  frg: 'DEU',
  gdr: 'DDR',
}

type Area = AreaRecords['Area'][number]

/** Whether a state was one at some time of a date, month or year. */
function existed({ foundedOn, dissolvedOn }: Area, at: string): boolean {
  const common = (date: string): [string, string] => {
    const length = Math.min(date.length, at.length)
    return [date.slice(0, length), at.slice(0, length)]
  }
  const [founded, first] = common(foundedOn ?? '')
  const [dissolved, last] = common(dissolvedOn ?? '')
  return first >= founded && (dissolved === '' || last <= dissolved)
}

function readParty(text: string, at: string): string {
  const found = resolve(shippedAreas(), entryOf(aliases, text.toLowerCase()) ?? text, { at })
  switch (found.kind) {
    case 'UNKNOWN': {
      const near = suggestAreas(shippedAreas(), text).map(
        ({ reason, area }) => `${reason.by === 'NAME' ? reason.name : area.id} (${area.id})`,
      )
      const way = near.length === 0 ? 'write its name or ISO code.' : `did you mean ${near.join(' or ')}?`
      throw new RefusedRow(field, `The party "${text}" is not known; ${way}`, text, true)
    }
    case 'AMBIGUOUS': {
      const ids = found.candidates.map(({ area }) => area.id).join(' or ')
      throw new RefusedRow(
        field,
        `The party "${text}" could be ${ids} in ${at}; write the one that is meant.`,
        text,
      )
    }
    case 'RESOLVED': {
      const { area } = found
      if (area.kind === 'REGION' && area.id !== 'EUU') {
        throw new RefusedRow(
          field,
          `The party "${text}" is a region (${area.id}), which signs nothing; write the states.`,
          text,
        )
      }
      if (!existed(area, at)) {
        const since = area.foundedOn === undefined ? '' : ` from ${area.foundedOn}`
        const until = area.dissolvedOn === undefined ? '' : ` until ${area.dissolvedOn}`
        throw new RefusedRow(
          field,
          `The party "${text}" (${area.id}) was a state${since}${until}, and not in ${at}; correct the date, or write the state of that time.`,
          text,
        )
      }
      return area.id
    }
    default:
      return found satisfies never
  }
}

/**
 * Reads the parties of an agreement: at least two, separated by semicolons. Their order means nothing.
 * @param at ISO date as of which names and codes hold: of the signature. A state of that time is a party, also when it
 *   was dissolved since.
 * @returns area ids in alphabetical order
 * @throws RefusedRow when a party is not known, could be several, was no state at that time, or is there twice
 */
export function readParties(text: string, at: string): string[] {
  const written = text
    .split(';')
    .map((party) => party.trim())
    .filter((party) => party !== '')
  const parties = new Map<string, string>()
  for (const party of written) {
    const id = readParty(party, at)
    const other = parties.get(id)
    if (other !== undefined) {
      throw new RefusedRow(
        field,
        `"${other}" and "${party}" are the same party (${id}); name each once.`,
        party,
      )
    }
    parties.set(id, party)
  }
  if (parties.size < 2)
    throw new RefusedRow(
      field,
      `An agreement has two parties or more, separated by ";"; "${text}" names ${parties.size}.`,
    )
  return [...parties.keys()].sort()
}
