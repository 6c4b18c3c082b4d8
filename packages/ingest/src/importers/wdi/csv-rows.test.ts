import { expect, test } from 'vitest'
import { eachCsvRow, rowPlaces } from './csv-rows.ts'

function read(text: string) {
  const lineOf = (row: number) => rowPlaces(text)(row).line
  const rows: [number, ...string[]][] = []
  const broken: [number, string][] = []
  eachCsvRow(
    text,
    (cells, row) => rows.push([lineOf(row), ...cells]),
    (message, row) => broken.push([lineOf(row), message]),
  )
  return { rows, broken }
}

test('keeps cells as text: NA, empty cells, commas and quotes within quotes', () => {
  const { rows } = read('Name,Code\nNamibia,NA\n"Congo, ""Dem."" Rep.",COD\n,\n')
  expect(rows).toEqual([
    [1, 'Name', 'Code'],
    [2, 'Namibia', 'NA'],
    [3, 'Congo, "Dem." Rep.', 'COD'],
    [4, '', ''],
  ])
})

test.each([
  ['\n', 'a,b\n\n1,2'],
  ['\r\n', 'a,b\r\n\r\n1,2\r\n'],
])('passes over empty lines and counts them (line ends %j)', (_, text) => {
  expect(read(text).rows).toEqual([
    [1, 'a', 'b'],
    [3, '1', '2'],
  ])
})

test('counts the lines inside a quoted cell', () => {
  expect(read('a,b\n"two\nlines",x\n1,2\n').rows).toEqual([
    [1, 'a', 'b'],
    [2, 'two\nlines', 'x'],
    [4, '1', '2'],
  ])
})

test('names the row in which a quote is never closed', () => {
  const { rows, broken } = read('a,b\n1,2\n"open,3\n4,5\n')
  expect(rows.map(([line]) => line)).toEqual([1, 2])
  expect(broken.map(([line]) => line)).toEqual([3])
})

test.each(['\n', '\r\n'])('reads a text of many pieces whole (line ends %j)', (end) => {
  const places = ['Namibia', '"Congo, Dem. Rep."', '"a\nb"', `"${'long '.repeat(60_000)}"`]
  const plain = Array.from({ length: 30_000 }, (_, at) => `${at < 20_000 ? 'Namibia' : places[at % 3]},${at}`)
  const text = [...plain, `${places[3] ?? ''},x`, 'last,1'].join(end)
  const values: string[] = []
  const numbers: number[] = []
  eachCsvRow(
    text,
    (cells, row) => {
      values.push(cells[1] ?? '')
      numbers.push(row)
    },
    (message) => {
      throw new Error(message)
    },
  )
  expect(values).toEqual([...plain.map((_, at) => String(at)), 'x', '1'])
  expect(numbers).toEqual(values.map((_, at) => at))
  expect(rowPlaces(text)(30_001)).toEqual({ line: 30_002 + 3334, raw: 'last,1' })
})
