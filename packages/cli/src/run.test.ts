import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { call } from './testing/call.ts'

test.each([
  [[], ['start', 'ingest', 'publish', 'release', 'complete', 'Exit codes: 0 done, 1 failed, 2 command']],
  [['ingest'], ['starter', 'wdi']],
  [['start'], ['--workers <count>', 'auto']],
  [
    ['ingest', 'wdi'],
    ['--edition <label>', '--dry-run', '--rejects <count>', '<folder>'],
  ],
  [['publish'], ['--as <name>', '--note <text>']],
  [['release'], ['list']],
])('explains %j', async (path, words) => {
  const { code, out, err } = await call(...path, '--help')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const word of words) expect(out).toContain(word)
})

test.each([
  [[], 'Usage: opencorridor'],
  [['ingest'], 'Usage: opencorridor ingest'],
  [['dance'], "unknown command 'dance'"],
  [['publish', '--ass', 'x'], "unknown option '--ass'"],
  [['publish', 'now'], 'too many arguments'],
  [['ingest', 'wdi'], "missing required argument 'folder'"],
  [['start', '--workers', '0'], 'It should be a number from 1 to 999, or "auto"'],
  [['start', '--workers', 'many'], 'It should be a number from 1 to 999, or "auto"'],
  [['ingest', 'wdi', 'x', '--edition', 'a/b'], 'It should be a label of letters, digits'],
  [['ingest', 'wdi', 'x', '--rejects', 'many'], 'It should be a number, or "all".'],
])('ends with code 2 when it does not understand %j', async (argv, message) => {
  const { code, out, err } = await call(...argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})

test('ends with code 1 and one sentence when it fails', async () => {
  const { code, out, err } = await call('ingest', 'wdi', '/nowhere')
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: 'The folder /nowhere cannot be read (ENOENT); name a folder of WDI files.\n',
  })
})

/** The program as a user starts it: completion writes to the process's own streams. */
const program = ['--import', 'tsx', fileURLToPath(new URL('main.ts', import.meta.url))]

test('gives its exit code to the shell', { timeout: 30_000 }, () => {
  expect(spawnSync(process.execPath, [...program, 'dance']).status).toBe(2)
})

test('completes commands and options in the shell', { timeout: 30_000 }, () => {
  const complete = (...words: string[]) =>
    execFileSync(process.execPath, [...program, 'complete', '--', ...words], { encoding: 'utf8' })
  expect(complete('ingest', '')).toMatch(/^starter\b[^]*^wdi\b/m)
  expect(complete('publish', '--')).toContain('--note')
  expect(execFileSync(process.execPath, [...program, 'complete', 'bash'], { encoding: 'utf8' })).toContain(
    'opencorridor complete --',
  )
})
