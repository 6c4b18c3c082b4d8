import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPace } from '../../../source/http/pace.ts'
import { servedCells, startWorldBankServer } from '../../../testing/index.ts'
import type { WorldBankServer } from '../../../testing/index.ts'
import { findChangedIndicators } from './find-changed-indicators.ts'
import { createWorldBankApiImporter } from './world-bank-api-importer.ts'

const ids = ['A.ONE', 'B.TWO']
const pace = createPace(1000)
let server: WorldBankServer
let pagesFolder: string
beforeEach(async () => {
  server = await startWorldBankServer()
  pagesFolder = mkdtempSync(join(tmpdir(), 'opencorridor-pages-'))
  for (const id of ids) serve(id, '2026-07-01', 1)
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(pagesFolder, { recursive: true })
})

function serve(id: string, lastUpdated: string, value: number): void {
  const rows = servedCells({ id, name: id }, [{ code: 'TJK', date: '2020', value }])
  server.indicators.set(id, { id, name: id, lastUpdated, rows })
}

async function statesNow() {
  const importer = createWorldBankApiImporter({ indicators: ids, pagesFolder, baseUrl: server.url, pace })
  const items = importer.items(() => undefined)
  let item = await items.next()
  while (item.done !== true) item = await items.next()
  return importer.states
}

test.each([true, false])('finds what has changed, with conditions minded: %s', async (conditional) => {
  server.conditional = conditional
  const known = await statesNow()
  server.requests.length = 0
  const ask = (indicators: string[]) =>
    findChangedIndicators({ indicators, known, baseUrl: server.url, pace })
  expect(await ask(ids)).toEqual([])
  expect(server.requests.map(({ status }) => status)).toEqual(conditional ? [304, 304] : [200, 200])

  serve('B.TWO', '2026-07-02', 2)
  expect(await ask([...ids, 'C.NEW'])).toEqual(['B.TWO', 'C.NEW'])
  server.indicators.delete('A.ONE')
  expect(await ask(['A.ONE'])).toEqual(['A.ONE'])
})
