import { createPlaceLookup } from '../../places/place-lookup.ts'

/** The corridor that a price belongs to: the people came from where the money goes. */
export interface RpwPair {
  originId: string
  destinationId: string
}

/** Why a row has no corridor. */
export interface PairFault {
  /** The end that is not known, or both where they are one. */
  end: 'SENDER' | 'RECEIVER' | 'BOTH'
  /** The publisher's code. */
  code: string
  reason: string
}

/**
 * Finds corridors by the codes of Remittance Prices Worldwide, which writes Kosovo* `KSV` in most places and `XKX` in
 * some, and the dissolved Netherlands Antilles `ANT`.
 * @returns a function of the sending and the receiving country's code
 */
export function createRpwPairs(): (sender: string, receiver: string) => RpwPair | PairFault {
  const places = createPlaceLookup({ schemes: ['rpw', 'wb', 'iso3'], by: 'CODE' })
  const found = new Map<string, RpwPair | PairFault>()

  function countryOf(code: string): string | undefined {
    const place = places.resolve(code)
    return place?.kind === 'COUNTRY' ? place.id : undefined
  }

  function find(sender: string, receiver: string): RpwPair | PairFault {
    const [destinationId, originId] = [countryOf(sender), countryOf(receiver)]
    if (destinationId === undefined) return unknown('SENDER', sender)
    if (originId === undefined) return unknown('RECEIVER', receiver)
    if (originId !== destinationId) return { originId, destinationId }
    const reason = `The sending and the receiving country are both ${originId}; a corridor joins two countries.`
    return { end: 'BOTH', code: sender, reason }
  }

  return (sender, receiver) => {
    const key = `${sender}\n${receiver}`
    const pair = found.get(key) ?? find(sender, receiver)
    found.set(key, pair)
    return pair
  }
}

function unknown(end: 'SENDER' | 'RECEIVER', code: string): PairFault {
  const role = end === 'SENDER' ? 'sending' : 'receiving'
  return {
    end,
    code,
    reason: `The code "${code}" of the ${role} country is not known as one of Remittance Prices Worldwide.`,
  }
}

/** Whether a row has no corridor. */
export function isFault(pair: RpwPair | PairFault): pair is PairFault {
  return 'reason' in pair
}
