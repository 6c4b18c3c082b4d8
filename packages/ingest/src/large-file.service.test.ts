import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { areaRecords } from '@opencorridor/schema/areas'
import { afterAll, beforeAll, expect, it } from 'vitest'

const gigabyte = 1024 ** 3
const years = Array.from({ length: 66 }, (_, at) => 1960 + at)
const { AreaCode } = areaRecords()
// One code for each: some places have several.
const codes = AreaCode.filter(({ scheme }) => scheme === 'wb').map(
  ({ areaId, code }) => [areaId, code] as const,
)
const places = [...new Map(codes).values()]

const folder = mkdtempSync(join(tmpdir(), 'opencorridor-large-'))
const file = join(folder, 'WDICSV.csv')
const expected = { series: 0, values: 0, sum: 0 }

/** The layout of `WDICSV.csv`, row after row until it is a gigabyte: every cell filled, with as many digits as there are. */
beforeAll(async () => {
  const stream = createWriteStream(file)
  stream.write(`Country Name,Country Code,Indicator Name,Indicator Code,${years.join(',')}\n`)
  const cells = years.map((year) => `${year}.1234567890123`)
  const tail = `${cells.join(',')}\n`
  const rowSum = cells.reduce((sum, cell) => sum + Number(cell), 0)
  for (let [bytes, indicator] = [0, 0]; bytes < gigabyte; indicator += 1) {
    const rows = places.map(
      (code) =>
        `"Somewhere, ${code}",${code},"Exports of good ${indicator} (current US$)",A.B${indicator},${tail}`,
    )
    const text = rows.join('')
    bytes += Buffer.byteLength(text)
    expected.series += rows.length
    expected.values += rows.length * years.length
    expected.sum += rowSum * rows.length
    if (!stream.write(text)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}, 300_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What a process of its own says of a location, with a heap that a gigabyte has no room in. */
async function read(location: string) {
  const program = fileURLToPath(new URL('testing-large.ts', import.meta.url))
  const argv = ['--max-old-space-size=256', '--import', 'tsx', program, location]
  const { stdout } = await promisify(execFile)(process.execPath, argv)
  return JSON.parse(stdout) as typeof expected & { megabytes: number }
}

it('a file of a gigabyte is read whole in bounded memory, from a path and from an address alike', async () => {
  expect(statSync(file).size).toBeGreaterThan(gigabyte)
  const server = createServer((_request, response) => createReadStream(file).pipe(response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  for (const location of [file, `http://127.0.0.1:${port}/WDICSV.csv`]) {
    const { megabytes, sum, ...counts } = await read(location)
    console.log(`${location}: ${megabytes} MB at most`)
    expect({ ...counts, sum: expected.sum }, location).toEqual(expected)
    expect(Math.abs(sum / expected.sum - 1)).toBeLessThan(1e-9)
    expect(megabytes).toBeLessThan(400)
  }
  server.closeAllConnections()
  server.close()
}, 600_000)
