import type { UnitReading } from './parsed-unit.ts'

/** Physical units and their symbols as World Bank titles write them. A prefix in a symbol is part of the unit. */
const physical = [
  '(?:k|M|G)?t|[kKmM]?g|kilograms?|micrograms?|(?:metric )?tons?|tonnes?',
  'sq\\. km|square (?:kilo)?met(?:er|re)s?|hectares?|(?:total )?(?:[a-z]+-)?km|met(?:er|re)s?|mm',
  'cubic (?:kilo)?met(?:er|re)s?|lit(?:er|re)s?|barrels?|TEU',
  '[kMGT]?Wh|[kMGT]?W|[kMGT]J|(?:tera|giga|mega)joules?',
  'minutes?|hours?|days?|weeks?|months?|years?|degrees? Celsius',
].join('|')

const phrases: readonly [RegExp, (match: RegExpExecArray) => UnitReading][] = [
  [/^(?:annual )?(?:%|percent\b).*$/, ([text]) => ({ unitKind: 'PERCENT', unit: text })],
  [
    /^(\d{4}(?:-\d{4})?) ?= ?100$/,
    ([, base]) => ({ unitKind: 'INDEX', unit: `index (${base ?? ''} = 100)` }),
  ],
  [/^\d+ ?= ?\D.*$/, ([text]) => ({ unitKind: 'INDEX', unit: text.replace(/ ?= ?/g, ' = ') })],
  // An exchange rate is a ratio of two moneys: it can neither be summed nor converted.
  [/^LCU per (?:US\$|international \$)$/, ([unit]) => ({ unitKind: 'RATIO', unit })],
  [/^(?:(current|constant) )?(?:(\d{4}) )?(US\$|international \$|PPP \$|LCU)(?: per [^,]+)?$/, money],
  [/^number(?: of (.+))?$/, ([text, things]) => ({ unitKind: 'COUNT', unit: things ?? text })],
  [
    new RegExp(`^(?:${physical})(?: CO2eq?)?(?:(?: of | per |/|: ).+)?$`),
    ([unit]) => ({ unitKind: 'QUANTITY', unit }),
  ],
  [/^(?:[A-Za-z][a-z ]* )?per .+$/, ([unit]) => ({ unitKind: 'RATIO', unit })],
]

function money([unit, basis, year, symbol]: RegExpExecArray): UnitReading {
  const currency = symbol === 'US$' ? 'USD' : symbol === 'LCU' ? 'LCU' : 'INT$'
  const reading: UnitReading = { unitKind: 'CURRENCY', unit, currency }
  // A purchasing power parity of a stated year (`2021 PPP $`) is in the prices of that year.
  if (year !== undefined) return { ...reading, prices: 'CONSTANT', priceBase: year }
  if (basis === 'current') return { ...reading, prices: 'CURRENT' }
  if (basis === 'constant') return { ...reading, prices: 'CONSTANT' }
  return reading
}

/**
 * Reads one phrase that may be a unit: `% of GDP`, `current US$`, `per 1,000 live births`, `kWh per capita`.
 * @returns undefined where the phrase is no unit that is known: `gross`, `modeled ILO estimate`.
 */
export function readUnitPhrase(phrase: string): UnitReading | undefined {
  for (const [pattern, read] of phrases) {
    const match = pattern.exec(phrase)
    if (match !== null) return read(match)
  }
  return undefined
}
