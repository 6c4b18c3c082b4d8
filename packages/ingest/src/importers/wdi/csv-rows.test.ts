import { expect, test } from 'vitest'
import { eachCsvRow, lineNumbers } from './csv-rows.ts'

function read(text: string) {
  const lineAt = lineNumbers(text)
  const rows: [number, ...string[]][] = []
  const broken: [number, string][] = []
  eachCsvRow(
    text,
    (cells, offset) => rows.push([lineAt(offset), ...cells]),
    (message, offset) => broken.push([lineAt(offset), message]),
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
