import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createCellStore } from './cell-store.ts'

const pieces = 600
const pieceLength = 256 * 1024
const filler = 'a,b,c,d\n'.repeat(pieceLength / 8)

/** Bytes in use when everything that can go has gone. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

/** A cell as a parser gives it: cut out of a piece of the file, of which it is a hundred-thousandth. */
function cut(text: string): string {
  return Buffer.from(text + filler)
    .toString('latin1')
    .slice(0, text.length)
}

test('keeps no piece of the file in memory for a code or a note that was cut out of it', () => {
  const store = createCellStore()
  const before = heap()
  for (let at = 0; at < pieces; at += 1) {
    const head = {
      indicatorId: 'SM.POP.TOTL',
      subject: { areaId: 'TJK' },
      frequency: 'A' as const,
      dimensions: { SOURCE: cut(`SURVEY_OF_A_LONG_NAME_${String(at).padStart(4, '0')}`) },
    }
    const attributes = { FOOTNOTE: cut(`A note as long as notes are, number ${at}.`) }
    store.add(head, { period: 2020, value: at, status: 'A', attributes }, { file: 'a.csv', line: at + 2 })
  }
  // All pieces together have 300 MB.
  expect(heap() - before).toBeLessThan(20e6)
  const series = [...store.settled()]
  expect(series).toHaveLength(pieces)
  expect(series[7]).toMatchObject({
    head: { dimensions: { SOURCE: 'SURVEY_OF_A_LONG_NAME_0007' } },
    observations: [{ value: 7, attributes: { FOOTNOTE: 'A note as long as notes are, number 7.' } }],
  })
})
