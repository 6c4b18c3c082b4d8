import { expect, it } from 'vitest'
import { readPacked } from './packed-set.ts'
import type { PackedRow } from './packed-set.ts'

const description = (...fields: string[]) => fields.join('\u001f')
const one = description('I', 'TJK.A@d', 'TJK', '', 'A', '{"SEX": "F"}', 'd', 'e', '2000')
const two = description(
  'I',
  'TJK-RUS.A@d',
  'TJK',
  'RUS',
  'A',
  '{}',
  'd',
  'e',
  '2000',
  '[[2000, "NOTE", "n\\u001f"]]',
)

/** A float8[] as `array_send` writes it, and a status for each value, in hexadecimal. */
function cells(values: readonly number[], statuses: string): string {
  const view = new DataView(new ArrayBuffer(values.length === 0 ? 12 : 20 + values.length * 12))
  for (const [at, word] of [values.length === 0 ? 0 : 1, 0, 701].entries()) view.setInt32(at * 4, word)
  if (values.length > 0) {
    view.setInt32(12, values.length)
    view.setInt32(16, 1)
  }
  for (const [at, value] of values.entries()) {
    view.setInt32(20 + at * 12, 8)
    view.setFloat64(24 + at * 12, value)
  }
  return Buffer.concat([Buffer.from(view.buffer), Buffer.from(statuses)]).toString('hex')
}

/** Rows as the statement gives them, with so many bytes of cells in each. */
function rows(series: string | null, hex: string, each = 1e6): PackedRow[] {
  const bytes = Buffer.from(hex, 'hex')
  const pieces = Array.from({ length: Math.max(1, Math.ceil(bytes.length / each)) }, (_, at) => at * each)
  return pieces.map((from) => ({
    place: 1,
    from: from + 1,
    series: from === 0 ? series : null,
    cells: series === null ? null : bytes.subarray(from, from + each).toString('base64'),
  }))
}

it.each([1e6, 40, 7, 1])(
  'gives each series its part of one block of cells, in pieces of %d bytes',
  (each) => {
    const both = cells([1, Number.NaN], 'AL') + cells([-0.5], 'E')
    const packed = readPacked(rows([one, two].join('\u001e'), both, each).toReversed())
    const half = readPacked(rows(one, cells([1, Number.NaN], 'AL')))
    expect(packed.bytes - half.bytes).toBeGreaterThanOrEqual(8 + two.length)
    for (const set of [packed.keep(), packed.unpack()]) {
      const [first, second] = set.all
      expect(first).toEqual({
        ...{
          indicatorId: 'I',
          seriesKey: 'TJK.A@d',
          subject: { kind: 'AREA', areaId: 'TJK' },
          frequency: 'A',
        },
        ...{ dimensions: { SEX: 'F' }, datasetId: 'd', editionId: 'e', firstPeriod: 2000 },
        ...{ values: Float64Array.of(1, Number.NaN), statuses: Uint8Array.of(65, 76), attributes: new Map() },
        whole: true,
      })
      expect(second).toMatchObject({
        subject: { kind: 'CORRIDOR', originId: 'TJK', destinationId: 'RUS' },
        values: Float64Array.of(-0.5),
        statuses: Uint8Array.of(69),
        attributes: new Map([[2000, { NOTE: 'n\u001f' }]]),
      })
      expect(first?.values.buffer).toBe(second?.values.buffer)
      expect(first?.values.buffer.byteLength).toBe(24)
    }
  },
)

it('has one copy of statuses that many series have', () => {
  const statusesOf = (values: number[], codes: string) =>
    readPacked(rows(one, cells(values, codes))).keep().all[0]?.statuses
  expect(statusesOf([1, 2], 'AE')).toBe(statusesOf([3, 4], 'AE'))
  expect(statusesOf([1, 2], 'AA')).toEqual(Uint8Array.of(65, 65))
})

it('reads more than a page of cells', () => {
  const values = Array.from({ length: 100_000 }, (_, at) => at)
  const [series] = readPacked(rows(one, cells(values, 'A'.repeat(values.length)))).keep().all
  expect(series?.values).toEqual(Float64Array.from(values))
})

it('is empty when no series answers, and a series may have no cell', () => {
  expect(readPacked(rows(null, '')).keep().all).toEqual([])
  expect(readPacked(rows(one, cells([], ''))).keep().all).toMatchObject([{ values: new Float64Array(0) }])
})

it.each([
  ['cells are missing', [one, two].join('\u001e'), cells([1], 'A')],
  ['there are more cells', one, cells([1], 'A') + cells([1], 'A')],
  ['a status is missing', one, cells([1, 2], 'A')],
  ['a description is cut', one.slice(0, one.lastIndexOf('\u001f')), cells([1], 'A')],
])('refuses an answer where %s', (_, series, text) => {
  expect(() => readPacked(rows(series, text)).unpack().all).toThrow(RangeError)
})

it('refuses an answer of which a piece is missing', () => {
  const [first, , ...rest] = rows(one, cells([1, 2, 3], 'AAA'), 10)
  expect(() => readPacked([...(first ? [first] : []), ...rest])).toThrow(RangeError)
})
