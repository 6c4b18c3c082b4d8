import type { RejectItem } from '../../item.ts'
import { detached } from '../../source/detached.ts'
import type { XmlElement } from './xml/element.ts'

const organisation = ['@ref', '@type', 'narrative']
const value = ['value', 'value/@currency', 'value/@value-date', 'value/#']
const span = ['period-start', 'period-start/@iso-date', 'period-end', 'period-end/@iso-date']
const place = ['recipient-country', 'recipient-country/@code', 'recipient-region', 'recipient-region/@code']
const sector = ['sector', 'sector/@code', 'sector/@vocabulary', 'sector/narrative']
const document = [
  ...['@url', 'title', 'title/narrative', 'description', 'description/narrative'],
  ...['category', 'category/@code', 'document-date', 'document-date/@iso-date'],
]
const figure = [
  ...['@value', 'dimension', 'dimension/@name', 'dimension/@value', 'location', 'location/@ref'],
  ...['comment', 'comment/narrative'],
]
const party = (name: string): string[] => under(name, organisation)

function under(name: string, paths: readonly string[]): string[] {
  return [name, ...paths.map((path) => `${name}/${path}`)]
}

const period = [...span, ...under('target', figure), ...under('actual', figure)]
const indicator = [
  ...['@measure', '@ascending', 'title', 'title/narrative', 'description', 'description/narrative'],
  ...under('baseline', ['@year', '@iso-date', ...figure]),
  ...under('period', period),
]

/**
 * Everything of an activity that has a place in the data model: elements by their path, attributes with `@`, texts with
 * `#`. What is not in this list is counted and reported, so that nothing is lost unsaid.
 */
const homes: ReadonlySet<string> = new Set([
  ...['@default-currency', '@hierarchy', '@last-updated-datetime', 'iati-identifier', 'iati-identifier/#'],
  ...under('reporting-org', [...organisation, '@secondary-reporter']),
  ...under('title', ['narrative']),
  ...under('description', ['@type', 'narrative']),
  ...under('participating-org', [...organisation, '@role']),
  ...under('activity-status', ['@code']),
  ...under('activity-date', ['@iso-date', '@type']),
  ...place,
  ...['recipient-country/@percentage', 'recipient-region/@percentage', 'recipient-region/@vocabulary'],
  ...sector,
  'sector/@percentage',
  ...under('budget', ['@type', ...value, ...span]),
  ...under('planned-disbursement', [
    '@type',
    ...value,
    ...span,
    ...party('provider-org'),
    ...party('receiver-org'),
  ]),
  ...under('transaction', [
    ...[
      '@ref',
      'transaction-type',
      'transaction-type/@code',
      'transaction-date',
      'transaction-date/@iso-date',
    ],
    ...[...value, ...party('provider-org'), ...party('receiver-org')],
    ...[...place, 'recipient-region/@vocabulary', ...sector],
  ]),
  ...under('document-link', document),
  ...under('related-activity', ['@ref', '@type']),
  ...under('result', [
    ...['@type', 'title', 'title/narrative', 'description', 'description/narrative'],
    ...under('indicator', indicator),
  ]),
])

/** Names of namespaces are no content; `xml:lang` is read wherever it stands. */
const isMarkup = (attribute: string): boolean => /^(?:xmlns(?::|$)|xml:)/.test(attribute)

/** What the first element of a file says of the whole, with any prefix. */
const isOfFile = (attribute: string): boolean => /(?:^|:)(?:version|generated-datetime)$/.test(attribute)

interface Homeless {
  count: number
  activities: number
  file: string
  line: number
}

/** Counts what has no place in the data model. */
export interface HomelessCounter {
  add(activity: XmlElement, file: string): void
  /** The first element of a file, or one in it that is no activity. */
  addAround(element: XmlElement, file: string): void
  /** One reject for each path, with its number and the first of them. */
  rejects(): RejectItem[]
}

export function createHomelessCounter(): HomelessCounter {
  const found = new Map<string, Homeless>()

  function add(path: string, line: number, file: string, seen: Set<string>): void {
    const entry = found.get(path) ?? { count: 0, activities: 0, file, line }
    entry.count += 1
    if (!seen.has(path)) entry.activities += 1
    seen.add(path)
    if (entry.count === 1) found.set(detached(path), entry)
  }
  function walk(element: XmlElement, prefix: string, file: string, seen: Set<string>): void {
    for (const name of Object.keys(element.attributes)) {
      const taken = isMarkup(name) || (prefix === '' && isOfFile(name)) || homes.has(`${prefix}@${name}`)
      if (!taken) add(`${prefix}@${name}`, element.line, file, seen)
    }
    if (element.text.trim() !== '' && !homes.has(`${prefix}#`)) add(`${prefix}#`, element.line, file, seen)
    for (const child of element.children) {
      // Results and their figures have documents too, which are read like those of the activity.
      const path = child.name === 'document-link' ? child.name : `${prefix}${child.name}`
      if (!homes.has(path)) add(path, child.line, file, seen)
      else if (child.name !== 'narrative') walk(child, `${path}/`, file, seen)
    }
  }

  return {
    add(activity, file) {
      walk(activity, '', file, new Set())
    },
    addAround({ name, attributes, line }, file) {
      if (name === 'iati-activity') return
      if (name !== 'iati-activities') add(`iati-activities/${name}`, line, file, new Set())
      for (const attribute of Object.keys(attributes)) {
        if (isMarkup(attribute) || isOfFile(attribute)) continue
        add(`${name}/@${attribute}`, line, file, new Set())
      }
    },
    rejects: () =>
      [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { count, activities, file, line }]) => ({
          type: 'reject',
          file,
          line,
          field: path,
          reason: `${reasonOf(path)} (places: ${count}, activities: ${activities}; the first is here).`,
        })),
  }
}

function reasonOf(path: string): string {
  if (path === 'contact-info') return 'Contacts are personal data and are not read'
  if (path.endsWith('#')) return 'Text stands where an element of version 2 has none, and is not taken'
  return 'There is no place for it in the data model, and it is not taken'
}
