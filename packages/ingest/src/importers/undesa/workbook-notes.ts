import type { TableRow } from '../read-tables.ts'
import { textOf } from './table-header.ts'

/** The notes of a workbook by their mark, without brackets: `24` to its text. */
export type WorkbookNotes = ReadonlyMap<string, string>

/** Reads the sheet of notes: a mark in the first cell, `(24)`, and its text in the next that is filled. */
export async function readWorkbookNotes(rows: AsyncIterable<TableRow>): Promise<WorkbookNotes> {
  const notes = new Map<string, string>()
  for await (const { cells } of rows) {
    const [first, second] = cells.map(textOf).filter((text) => text !== '')
    const mark = /^\(?(\d{1,3}|[a-z])\)?$/i.exec(first ?? '')?.[1]
    if (mark !== undefined && second !== undefined) notes.set(mark, second)
  }
  return notes
}

/** What the notes column of a row refers to, as one text; the marks themselves where the workbook lacks the note. */
export function noteText(notes: WorkbookNotes, marks: string): string | undefined {
  const each = marks.split(/[\s,()]+/).filter((mark) => mark !== '')
  return each.length === 0 ? undefined : each.map((mark) => notes.get(mark) ?? `Note ${mark}`).join(' ')
}
