/** What can be asked for at a plain address: `/v1/panel.csv`. Each is the root of that name in the graph. */
export type TableQuestion = 'panel' | 'series' | 'ranking' | 'projects' | 'corridors'

/** Whether a text would be taken for another thing in a list that commas part. */
const needsQuotes = (text: string): boolean => /^[[{"]|,|^$/.test(text)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An item of a list without quotes: a text, or a dimension with its code as `SEX:F`; undefined for any other. */
function plainItem(item: unknown): string | undefined {
  if (typeof item === 'string') return needsQuotes(item) ? undefined : item
  if (!isObject(item) || Object.keys(item).length !== 2) return undefined
  const { dimension, code } = item
  if (typeof dimension !== 'string' || typeof code !== 'string') return undefined
  const pair = `${dimension}:${code}`
  return dimension.includes(':') || needsQuotes(pair) ? undefined : pair
}

/** A value of an argument as one parameter says it; undefined where the parameter is left out. */
function text(value: unknown): string | undefined {
  if (value == null || value === false) return undefined
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value)
  const items = value.map(plainItem)
  return items.length > 0 && items.every((item) => item !== undefined)
    ? items.join(',')
    : JSON.stringify(value)
}

/**
 * The fields of input objects that go by the name of the argument itself: `transform=INDEX&transform.base=2010`. Each
 * such object has one of them.
 */
export const headFields: ReadonlySet<string> = new Set(['method', 'frequency', 'field'])

/** Arguments whose fields are parameters of their own: `/v1/projects.csv?themes=1.1`. */
export const flatArguments: ReadonlySet<string> = new Set(['filter'])

function parametersOf(name: string, value: unknown): [string, string][] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([field, one]) =>
      parametersOf(flatArguments.has(name) ? field : headFields.has(field) ? name : `${name}.${field}`, one),
    )
  }
  const said = text(value)
  return said === undefined ? [] : [[name, said]]
}

const ofPaging: ReadonlySet<string> = new Set(['after', 'before', 'last'])

/** Whether an argument says which page: a table has all. `first` is of paging too, but for a ranking. */
export const isPaging = (question: TableQuestion, name: string): boolean =>
  ofPaging.has(name) || (name === 'first' && question !== 'ranking')

/**
 * The plain address of a question to the graph, from its arguments as the graph has understood them. It says what was
 * asked and not how: pages and defaults are left out, and `readArguments` (read-arguments.ts) reads it back.
 *
 * @param args - Arguments of the root, in the order in which the graph declares them.
 * @param release - Name of the release that the address pins.
 * @param extension - What the path ends in: that of a format.
 * @returns a path with its query: `/v1/panel.csv?indicators=SP.POP.TOTL&release=2026.05`
 */
export function addressOf(question: TableQuestion, args: object, release: string, extension = 'csv'): string {
  const parameters = Object.entries(args)
    .filter(([name]) => name !== 'release' && !isPaging(question, name))
    .flatMap(([name, value]) => parametersOf(name, value))
    // In one order, so that what is asked the same has one address.
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  // Commas and colons may stand in a query, and are easier to read than their codes.
  const query = new URLSearchParams([...parameters, ['release', release]])
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
  return `/v1/${question}.${extension}?${query}`
}
