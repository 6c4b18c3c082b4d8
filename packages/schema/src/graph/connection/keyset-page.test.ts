import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CursorScope, KeyPart } from './cursor.ts'
import { keysetPage } from './keyset-page.ts'
import type { KeysetList, KeysetRange, KeysetStretch } from './keyset-page.ts'
import type { PageArgs } from './page.ts'

const scope: CursorScope = { release: 1, releaseName: '2026.05', list: 'rows' }

interface Row {
  readonly key: number
  /** Whether a filter lets it through that no index knows, so that rows are looked at one by one. */
  readonly wanted: boolean
}

const rows = fc
  .uniqueArray(fc.record({ key: fc.integer({ min: 0, max: 60 }), wanted: fc.boolean() }), {
    selector: ({ key }) => key,
    maxLength: 40,
  })
  .map((all) => all.toSorted((a, b) => a.key - b.key))

/** A list that looks at no more than so many rows of a stretch, as one in a database does. */
function listOf(all: readonly Row[], lookAt: number): KeysetList<Row, readonly [number]> {
  function look({ after, before, limit, backward }: KeysetRange<readonly [number]>) {
    const inside = all.filter(
      ({ key }) => (after === undefined || key > after[0]) && (before === undefined || key < before[0]),
    )
    const turned = backward ? inside.toReversed() : inside
    const looked = turned.slice(0, lookAt)
    const found = looked.filter(({ wanted }) => wanted).slice(0, limit)
    const last = looked.at(-1)
    const endedEarly = found.length < limit && turned.length > looked.length && last !== undefined
    return { found, lookedUpTo: endedEarly ? ([last.key] as const) : undefined }
  }
  return {
    key: ({ key }) => [key],
    readKey: ([key]: readonly KeyPart[]) => [Number(key)],
    count: () => Promise.resolve(all.filter(({ wanted }) => wanted).length),
    read(range): Promise<KeysetStretch<Row, readonly [number]>> {
      const { found, lookedUpTo } = look(range)
      const { after, before, backward } = range
      // On the far side of either cursor the item that the cursor may stand at counts too.
      const preceding = after && look({ after: undefined, before: [after[0] + 1], limit: 1, backward: true })
      const following =
        before && look({ after: [before[0] - 1], before: undefined, limit: 1, backward: false })
      const near = backward ? following : preceding
      const around = [...(preceding?.found ?? []), ...found, ...(following?.found ?? [])]
      return Promise.resolve({
        items: around.toSorted((a, b) => a.key - b.key),
        lookedUpTo,
        mayPrecede: near !== undefined && near.found.length === 0 && near.lookedUpTo !== undefined,
      })
    },
  }
}

const cases = [rows, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 12 })] as const

/** Everything that a walk sees, in the order of the list. */
async function walk(list: KeysetList<Row, readonly [number]>, size: number, backward: boolean) {
  const seen: Row[] = []
  let cursor: string | null = null
  // Each page goes on by a row at least.
  for (let pages = 0; pages <= 80; pages += 1) {
    const args: PageArgs = backward ? { last: size, before: cursor } : { first: size, after: cursor }
    const { nodes, pageInfo } = await keysetPage(list, args, scope)
    expect(nodes.length).toBeLessThanOrEqual(size)
    if (backward) seen.unshift(...nodes)
    else seen.push(...nodes)
    const behind = seen.length - nodes.length > 0
    // What was seen before this page is there: a page may not say that nothing is.
    if (behind) expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(true)
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
    expect(cursor).not.toBeNull()
  }
  throw new Error('The walk does not end.')
}

test.each([
  ['forward', false],
  ['backward', true],
])('%s, a list is read whole, however few rows are looked at for a page', async (_, backward) => {
  await fc.assert(
    fc.asyncProperty(...cases, async (all, size, lookAt) => {
      expect(await walk(listOf(all, lookAt), size, backward)).toEqual(all.filter(({ wanted }) => wanted))
    }),
  )
})
