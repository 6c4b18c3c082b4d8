import { expect, it } from 'vitest'
import { runSdk } from './run-sdk.ts'
import { sdkTables } from './sdk-table.ts'

it('measures every client, wait and shape, and prints them', async () => {
  const result = await runSdk({ rounds: 1, seconds: 0.05 }, () => undefined)
  expect(result.overheads.map(({ client }) => client)).toEqual(['`/fetch`', 'default', '`/fetch`', 'default'])
  for (const { answers, bare, ratio } of result.overheads) {
    expect([answers, bare, ratio].every((figure) => figure > 0)).toBe(true)
  }
  const printed = sdkTables(result)
  expect(printed).toMatch(/^\| one country, [\d.]+ KB \| `\/fetch` \| \d+ \| \d+ \| \d\.\d\d \|$/mu)
  expect(printed).toMatch(/^\| `columns\(\)` \| [\d.]+ \|$/mu)
  expect(printed).not.toContain('NaN')
}, 60_000)
