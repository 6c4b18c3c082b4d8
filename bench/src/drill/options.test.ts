import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('a drill takes five minutes when nothing is said', () => {
  expect(readOptions([])).toMatchObject({ minutes: 5, json: undefined })
  expect(readOptions(['--minutes', '0.5', '--json', 'drill.json', '--seed', '7'])).toEqual({
    ...{ minutes: 0.5, json: 'drill.json', seed: 7 },
  })
})

test.each([[['--minutes', '0']], [['--minutes', 'long']], [['--seed', '-1']], [['--what']]])(
  '%j is refused',
  (argv) => {
    expect(() => readOptions(argv)).toThrow()
  },
)
