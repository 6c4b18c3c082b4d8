import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { performancePage } from './performance.ts'
import { readResults } from './results.ts'

test('the page on performance says what was measured last: pnpm bench report writes it', async () => {
  const page = await readFile(new URL('../../../docs/performance.md', import.meta.url), 'utf8')
  expect(page).toBe(await performancePage(await readResults()))
})
