import { aboutJson } from '../about-json.ts'
import type { Batch, Cell, Table } from '../table.ts'

/** Names as they stand in a JSON object, each with its colon. */
const keysOf = ({ columns }: Table): string[] => columns.map(({ name }) => `${JSON.stringify(name)}:`)

/** Values of a column as JSON; a text that is the one before is not written anew. */
function values(cells: readonly Cell[]): string[] {
  let last: Cell = null
  let text = 'null'
  return cells.map((cell) => {
    if (typeof cell === 'number') return String(cell)
    if (cell !== last) {
      last = cell
      text = JSON.stringify(cell)
    }
    return text
  })
}

/** The rows of a batch, each as a JSON object. */
function* objects(keys: readonly string[], { rows, columns }: Batch): Generator<string> {
  const texts = columns.map(values)
  for (let row = 0; row < rows; row += 1) {
    let object = '{'
    for (const [column, key] of keys.entries()) {
      object += `${column === 0 ? '' : ','}${key}${texts[column]?.[row] ?? 'null'}`
    }
    yield `${object}}`
  }
}

/** A table as lines of JSON, a row on each (https://github.com/ndjson/ndjson-spec). Absent values are null. */
export async function* ndjson(table: Table): AsyncGenerator<string> {
  const keys = keysOf(table)
  for await (const batch of table.batches()) {
    let lines = ''
    for (const object of objects(keys, batch)) lines += `${object}\n`
    yield lines
  }
}

/** A table as one JSON object: what it is and how it is cited, its columns, and `data` with an object for each row. */
export async function* json(table: Table): AsyncGenerator<string> {
  yield `${JSON.stringify(aboutJson(table)).slice(0, -1)},"data":[`
  const keys = keysOf(table)
  let between = '\n'
  for await (const batch of table.batches()) {
    let lines = ''
    for (const object of objects(keys, batch)) {
      lines += between + object
      between = ',\n'
    }
    yield lines
  }
  yield '\n]}\n'
}
