import type { Answer, TestService } from './starter-service.ts'

/** How a list is walked through. */
export interface Walk {
  /** Name of the field of a list, or `panel` for the rows of one. */
  list: string
  backward?: boolean
  /** What the panel and the series are of. */
  indicator?: string
  /** Sizes of the pages, in turn. */
  sizes: readonly number[]
  /** The release to walk through; that of the first page when not given. Not for the list of releases. */
  release?: string
  /** Called before each page, with its number from 0. */
  beforePage?: (page: number) => Promise<void>
}

interface Connection {
  totalCount: number
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  nodes: { id: string; period?: string; series?: { id: string } }[]
}

type Data = { info: { release: { name: string } } } & Record<
  string,
  Connection & { observations?: Connection }
>

/** What a list is given beside its page; the release when nothing is said. */
const argumentsOf: Readonly<Record<string, string>> = {
  releases: '',
  series: ', indicators: [$indicator], allDatasets: true, release: $release',
}

function question(list: string, backward: boolean): string {
  const paging = backward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor'
  const page = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  const rows = `observations(${paging}) { ${page} nodes { period series { id } } }`
  const field =
    list === 'panel'
      ? `panel(indicators: [$indicator], release: $release) { ${rows} }`
      : `${list}(${paging}${argumentsOf[list] ?? ', release: $release'}) { ${page} nodes { id } }`
  const indicator = field.includes('$indicator') ? ', $indicator: String!' : ''
  return `query ($size: Int, $cursor: String, $release: String${indicator}) { info(release: $release) { release { name } } ${field} }`
}

/**
 * Walks a list from end to end, all pages in the release of the first one.
 * @returns the items in the order of the list, its size as the last page told it, and the release
 * @throws Error when a page has errors, or is of another release
 */
export async function walk(
  service: TestService,
  { list, backward = false, indicator = 'OC.MIG.NETR', sizes, release: pinned, beforePage }: Walk,
): Promise<{ items: string[]; totalCount: number; release: string }> {
  const text = question(list, backward)
  const items: string[] = []
  let cursor: string | null = null
  let release: string | undefined = pinned
  for (let turn = 0; ; turn += 1) {
    await beforePage?.(turn)
    const size = sizes[turn % sizes.length]
    const answer: Answer<Data> = await service.ask(text, {
      size,
      cursor,
      indicator,
      release: release ?? null,
    })
    const { data, errors } = answer
    if (errors !== undefined) throw new Error(`${list}: ${JSON.stringify(errors)}`)
    const name: string = data.info.release.name
    release = release ?? name
    if (name !== release) throw new Error(`${list}: a page is of ${name}, the walk through ${release}.`)
    const found: Data[string] | undefined = data[list]
    const connection: Connection | undefined = found?.observations ?? found
    if (connection === undefined) throw new Error(`There is no list ${list}.`)
    const page = connection.nodes.map(({ id, period, series }) =>
      series ? `${series.id} ${period ?? ''}` : id,
    )
    items.splice(backward ? 0 : items.length, 0, ...page)
    const { hasNextPage, hasPreviousPage, startCursor, endCursor }: Connection['pageInfo'] =
      connection.pageInfo
    if (!(backward ? hasPreviousPage : hasNextPage))
      return { items, totalCount: connection.totalCount, release }
    cursor = backward ? startCursor : endCursor
  }
}
