import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { areaCounts } from './counts.ts'
import { records } from './testing.ts'

it('stand in docs/data/areas.md as they are; after a change print them with print-counts.ts', () => {
  const document = readFileSync(new URL('../../../../docs/data/areas.md', import.meta.url), 'utf8')
  const rows = [...document.matchAll(/^\| (.+?) +\| +(\d+) \|$/gm)].map(([, what, count]) => [
    what,
    Number(count),
  ])
  expect(rows).toEqual(areaCounts(records))
})
