/** Services that the average of a smart remitter is made of. */
export const smartServices = 3

const fast: ReadonlySet<string> = new Set([
  'less than one hour',
  'same day',
  'next day',
  '2 days',
  '3-5 days',
])
const slow: ReadonlySet<string> = new Set(['6 days or more', 'n/a', ''])

// `coverage` until the first quarter of 2016 says where the money is paid out, the later column ranks the network.
const wide: ReadonlySet<string> = new Set(['high', 'medium', 'nationwide'])
const narrow: ReadonlySet<string> = new Set([
  ...['low', 'major cities', 'main city', 'urban only', 'rural only', 'n/a', ''],
])

/** What the survey says of a service beside its price. */
export interface ServiceQuality {
  /** `speed actual`: until the money is there. */
  speed: string
  /** `receiving network coverage`, or `coverage` before the second quarter of 2016. */
  coverage: string
}

/** Whether a service counts for the smart remitter. */
export interface SmartVerdict {
  qualifies: boolean
  /** Words that are not among those that the publisher used up to 2025; such a service does not qualify. */
  unknown: readonly string[]
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/[–—]/g, '-').toLowerCase()
}

/**
 * The rule of the Smart Remitter Target as far as the survey can tell it. The World Bank defines it (metadata of SDG
 * indicator 10.c.1): the simple average of the three cheapest services of a corridor that are transparent, deliver
 * within five days, and are accessible. Transparency is asked by the caller. Accessible is here: the network that
 * pays out is ranked high or medium, before the second quarter of 2016: is nationwide. The publisher also asks who has
 * an account or a mobile phone, which the survey does not say; so values may differ from the publisher's own.
 */
export function smartVerdict({ speed, coverage }: ServiceQuality): SmartVerdict {
  const [days, reach] = [fold(speed), fold(coverage)]
  const unknown = [
    ...(fast.has(days) || slow.has(days) ? [] : [`speed actual: "${speed}"`]),
    ...(wide.has(reach) || narrow.has(reach) ? [] : [`coverage: "${coverage}"`]),
  ]
  return { qualifies: fast.has(days) && wide.has(reach), unknown }
}
