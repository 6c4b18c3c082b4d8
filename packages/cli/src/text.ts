const numbers = new Intl.NumberFormat('en-US')

/** `2,115,952`. */
export function count(number: number): string {
  return numbers.format(number)
}

/** `12.3 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Lines of a name and what it stands for, in two columns. */
export function facts(pairs: readonly (readonly string[])[]): string[] {
  const width = Math.max(...pairs.map(([name = '']) => name.length))
  return pairs.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`)
}

/** Rows as columns that are as wide as their widest cell; the first row is the heading. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** `2026-07-01 04:00` in UTC; empty for no time. */
export function minutes(time: Date | undefined): string {
  return time?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
}
