import type { Terminal } from './terminal.ts'

/** A line on standard error that is drawn over; nothing at all where that is no terminal. */
export interface Progress {
  /** Shows a text in place of the last one. */
  show(text: string): void
  /** Removes the line. */
  clear(): void
}

/** Milliseconds between two drawings: more than a few in a second flicker and cost time. */
const interval = 100

/** Makes the line of a terminal. */
export function createProgress({ err, showsProgress }: Terminal): Progress {
  let drawn = -Infinity
  if (!showsProgress) return { show: () => undefined, clear: () => undefined }
  return {
    show(text) {
      const now = performance.now()
      if (now - drawn < interval) return
      drawn = now
      err.write(`\r\u001B[K${text}`)
    },
    clear: () => void err.write('\r\u001B[K'),
  }
}

/** Bytes for people: `12.3 MB`. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  const power = Math.min(bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3), units.length - 1)
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`
}
