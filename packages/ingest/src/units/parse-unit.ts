import type { ParsedUnit, UnitReading } from './parsed-unit.ts'
import { suggestAggregation } from './unit-aggregation.ts'
import { definitionMultiplier, splitMultiplier } from './unit-multiplier.ts'
import { unitOverrides } from './unit-overrides.ts'
import { readUnitPhrase } from './unit-phrase.ts'

/** What a publisher says of an indicator, as far as a unit can be read from it. */
export interface UnitSource {
  /** The publisher's code, to find it in the table of overrides. */
  code?: string
  /** `Personal remittances, received (current US$)`. Empty where the publisher gave none. */
  title: string
  /** The publisher's text on the indicator, read only where the title has no unit. */
  definition?: string
}

const people = 'people|persons|residents|migrants|refugees|children|students|pupils|workers|women|men'

const countsPeople = new RegExp(
  `\\b(?:number of|net total of|refers to|comprises|counts all|are)(?: [\\w-]+)? (?:${people})\\b`,
  'i',
)

/** Words of a figure that is derived from numbers of people and is none itself. */
const derived = /\b(?:per|percent|percentage|ratio|rate|index|share|proportion|average|mean|divided by)\b/i

/** Whether a title without unit, by the first sentence of its definition, is a number of people. */
function isNumberOfPeople(title: string, definition: string): boolean {
  const sentence = definition.split(/\.(?:\s|$)/)[0] ?? ''
  return countsPeople.test(sentence) && !derived.test(sentence) && !derived.test(title)
}

/** The phrases of a title that may be its unit, the likeliest first. */
function* phrasesOf(title: string): Generator<string> {
  const bracketed = [...title.matchAll(/\(([^()]*)\)/g)].map((match) => (match[1] ?? '').trim()).reverse()
  for (const phrase of bracketed) {
    yield phrase
    // `BoP, current US$`, `modeled estimate, per 100,000 live births`: the unit stands behind a remark.
    yield* phrase.split(', ').reverse()
  }
  const tail = /, ([a-z ]+ per [\d,]+ .+)$/.exec(title)?.[1]
  if (tail !== undefined) yield tail
}

function readUnit(title: string, definition: string): UnitReading & { unitMult: number } {
  let unitMult = 0
  for (const phrase of phrasesOf(title)) {
    const split = splitMultiplier(phrase)
    unitMult ||= split.unitMult
    const reading = split.rest === '' ? undefined : readUnitPhrase(split.rest)
    if (reading !== undefined) return { ...reading, unitMult: unitMult || definitionMultiplier(definition) }
  }
  unitMult ||= definitionMultiplier(definition)
  if (isNumberOfPeople(title, definition)) return { unitKind: 'PERSONS', unit: 'persons', unitMult }
  return { unitKind: 'UNKNOWN', unit: 'not known', unitMult }
}

/**
 * Reads kind, unit, multiplier, currency and prices of an indicator from its title, then from its definition; the
 * table of overrides (`unit-overrides.ts`) has the last word.
 * @returns `UNKNOWN` as the kind where nothing could be read; the caller reports it.
 */
export function parseUnit({ code = '', title, definition = '' }: UnitSource): ParsedUnit {
  const cleanTitle = title.replace(/\s+/g, ' ').trim()
  const reading = readUnit(cleanTitle, definition.replace(/\s+/g, ' '))
  const override = unitOverrides[code.toUpperCase()]
  const overridden = { ...reading, ...override?.reading }
  return { ...overridden, ...(override?.aggregation ?? suggestAggregation(cleanTitle, overridden)) }
}
