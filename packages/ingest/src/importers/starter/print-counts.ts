import { countTable } from './count-table.ts'
import { readStarterFiles } from './starter-files.ts'
import { textItems } from './starter-items.ts'

// Prints the table of docs/data/starter.md.
const files = await readStarterFiles()
console.log(countTable(textItems(files), files.datasets))
