import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CommandFailure } from '../command-failure.ts'
import { readSources } from './read-sources.ts'
import { sourceKinds } from './source-kinds.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-sources-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function read(text: string) {
  const path = join(folder, 'sources.yaml')
  writeFileSync(path, text)
  return readSources(path)
}

async function faults(text: string): Promise<string[]> {
  const error: unknown = await read(text).catch((thrown: unknown) => thrown)
  if (!(error instanceof CommandFailure)) throw new Error('The file was taken.')
  expect(error.exitCode).toBe(6)
  return error.message.split('\n')
}

const guide = readFileSync(new URL('../../../../docs/operators/sync.md', import.meta.url), 'utf8')

test('takes the example of the guide, which names every publisher', async () => {
  const example = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? ''
  const { sources, requestsPerSecond } = await read(example)
  expect(requestsPerSecond).toBe(1)
  expect(sources[0]).toEqual({
    id: 'remittances',
    publisher: 'worldbank-api',
    indicators: ['BX.TRF.PWKR.CD.DT', 'BM.TRF.PWKR.CD.DT'],
    schedule: '0 4 * * 1',
  })
  for (const { publisher } of sourceKinds) expect(guide).toContain(`\`${publisher}\``)
})

test('names every fault with line and field', async () => {
  const text = [
    'requestsPerSecond: 2',
    'sources:',
    '  - id: a b',
    '    publisher: worldbank-api',
    '    schedule: 0 4 * * 1',
    '    indicators: [SP POP, SP.POP.TOTL]',
    '  - id: c',
    '    publisher: worldbank',
    '    schedule: every day',
    '    location: file.zip',
    '    indicator: X',
    '  - id: d',
    '    publisher: worldbnk',
    '    schedule: 0 4 * * 1',
    '  - id: e',
    '    publisher: rpw',
    '    schedule: 0 4 * * 1',
    '',
  ].join('\n')
  expect(await faults(text)).toEqual([
    'sources.yaml, line 3, sources[0].id: is no id of letters, digits, ".", "_" and "-"',
    'sources.yaml, line 6, sources[0].indicators[0]: is no code of an indicator, such as SP.POP.TOTL',
    expect.stringMatching(
      /^sources\.yaml, line 9, sources\[1\]\.schedule: is no schedule of five fields, such as "0 4 \* \* 1"/,
    ),
    'sources.yaml, line 11, sources[1].indicator: is no field of this; remove it, or look for a slip of the pen',
    expect.stringMatching(
      /^sources\.yaml, line 13, sources\[2\]\.publisher: names no publisher that is known; one of worldbank-api, worldbank/,
    ),
    'sources.yaml, line 15, sources[3].location: expected string, received undefined',
  ])
})

test('refuses one id for two sources', async () => {
  const source = '{ id: a, publisher: rpw, schedule: 0 4 * * 1, location: x.csv }'
  expect(await faults(`sources:\n  - ${source}\n  - ${source}\n`)).toEqual([
    'sources.yaml, line 3, sources[1].id: "a" is the id of another source too',
  ])
})

test('says where YAML is broken, and when there is no file or nothing in it', async () => {
  expect(await faults('sources:\n  - id: [a\n')).toEqual([
    expect.stringMatching(/^sources\.yaml, line [23]: /),
  ])
  expect(await faults('')).toEqual([
    expect.stringMatching(/^sources\.yaml, line 1, the file: expected object/),
  ])
  await expect(readSources(join(folder, 'no.yaml'))).rejects.toThrow(/cannot be read \(ENOENT\); name a file/)
})
