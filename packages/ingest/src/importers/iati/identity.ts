import { createHash } from 'node:crypto'

/** Characters of an id that are taken from the identifier; what is longer is told apart by its checksum. */
const longest = 60

/** What can be written in small letters and back without losing anything. */
const reversible = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

/**
 * A part of an id out of an identifier or a name: small letters, digits and hyphens, and, where that loses anything,
 * the first eight digits of the sha256 of the text. `XM-DAC-47066` is `xm-dac-47066`; `XM-DAC-701-2-YK/IOM/71` and
 * `XM-DAC-701-2-YK-IOM-71` are two.
 */
export function slugOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')
  if (reversible.test(text) && text.length <= longest) return plain
  const checksum = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return plain === '' ? checksum : `${plain}-${checksum}`
}

/** Dataset of what one organisation reports, by its identifier. */
export function datasetIdOf(reporter: string): string {
  return `iati-${slugOf(reporter)}`
}

/** Id of the project of an activity whose identifier nobody else can claim. */
export function plainProjectIdOf(identifier: string): string {
  return `iati-${slugOf(identifier)}`
}

/**
 * Id of the project that an activity is. An identifier begins with that of the organisation that reports it; one that
 * does not, or that a secondary reporter tells, may be claimed by another organisation too: it is told apart by who
 * reports it, so that two claims never become one project.
 */
export function projectIdOf(identifier: string, reporter: string, secondary: boolean): string {
  const id = plainProjectIdOf(identifier)
  return identifier.startsWith(`${reporter}-`) && !secondary ? id : `${id}-by-${slugOf(reporter)}`
}
