import { graphError } from '@opencorridor/schema/errors'
import { tableFormats } from '@opencorridor/formats'
import type { TableFormat } from '@opencorridor/formats'

const names = tableFormats.map(({ name }) => name).join(', ')

/** The type alone, without parameters. */
const essence = (mediaType: string): string => (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase()

/** The types that a client takes, the best liked first (RFC 9110, section 12.5.1). */
function accepted(header: string): string[] {
  return header
    .split(',')
    .map((part, place) => {
      const weight = Number(/;\s*q=([\d.]+)/.exec(part)?.[1] ?? 1)
      return { type: essence(part), weight: Number.isNaN(weight) ? 0 : weight, place }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ type }) => type)
}

/** The format of a name, for `?format=`. */
function named(name: string): TableFormat {
  const found = tableFormats.find((format) => format.name === name.toLowerCase())
  if (found !== undefined) return found
  throw graphError('BAD_USER_INPUT', `format: there is no "${name.slice(0, 50)}"; there are ${names}.`)
}

/**
 * The format of an answer at an address without a suffix: that of `?format=`, else the best liked of `Accept` that there
 * is, else CSV. A browser, which likes pages and takes anything, gets CSV.
 *
 * @param accept - The header.
 * @throws BAD_USER_INPUT for a name that there is not.
 */
export function chooseFormat(search: URLSearchParams, accept: string | null): TableFormat {
  const name = search.get('format')
  if (name !== null) return named(name)
  const usual = named('csv')
  for (const type of accepted(accept ?? '*/*')) {
    const found = tableFormats.find(({ mediaType }) => essence(mediaType) === type)
    if (found !== undefined) return found
    if (type === '*/*' || type === 'text/*') return usual
  }
  return usual
}
