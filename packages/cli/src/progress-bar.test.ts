import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createProgressBar } from './progress-bar.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  const err = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk.toString())
        done()
      },
    }),
    { isTTY },
  )
  return { written, terminal: { out: err, err } }
}

test('shows how far it is on a terminal, and takes the bar away', () => {
  const { written, terminal: shown } = terminal(true)
  const bar = createProgressBar(shown, 'wdi')
  bar.update({ done: 0, total: 200 })
  bar.update({ done: 100, total: 200 })
  bar.stop()
  bar.stop()
  const text = written.join('')
  expect(text).toContain('wdi')
  expect(text).toContain('50 %')
  // The cursor, hidden while the bar moves, is shown again.
  expect(text.split('\u001B[?25h')).toHaveLength(2)
})

test('writes nothing into a log', () => {
  const { written, terminal: shown } = terminal(false)
  const bar = createProgressBar(shown, 'wdi')
  bar.update({ done: 100, total: 200 })
  bar.stop()
  expect(written).toEqual([])
})
