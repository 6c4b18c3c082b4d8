import type { Values } from './command.ts'
import { UsageError } from './usage-error.ts'
import { given, list, text } from './values.ts'

/** The places that the options of a command name. */
export function placesOf(values: Values) {
  return given({
    areas: list(values, 'area'),
    corridors: list(values, 'corridor'),
    origins: list(values, 'origin'),
    destinations: list(values, 'destination'),
    region: text(values, 'region'),
    language: text(values, 'language'),
  })
}

/**
 * The indicators that the options name.
 * @throws UsageError when there is none
 */
export function indicatorsOf(values: Values): string[] {
  const indicators = list(values, 'indicator')
  if (indicators === undefined) throw new UsageError('Name an indicator: --indicator SP.POP.TOTL.')
  return indicators
}
