import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IngestError } from '../../item.ts'
import { readGzipText } from './gzip-text.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-gzip-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function read(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'x.csv.gz')
  writeFileSync(path, bytes)
  return readGzipText(path, 'x.csv.gz')
}

/** Text that packs badly, so that a file cut in half still holds some of its lines. */
const lines = Array.from({ length: 20_000 }, (_, index) => `Aruba,ABW,${index},${Math.sin(index)}`)

test('reads UTF-8 and takes off a byte order mark', async () => {
  expect(await read(gzipSync('\uFEFFTürkiye,Curaçao\n'))).toBe('Türkiye,Curaçao\n')
})

test('says at which line a file breaks off', async () => {
  const packed = gzipSync(lines.join('\n'))
  const half = packed.subarray(0, packed.length / 2)
  await expect(read(half)).rejects.toThrow(IngestError)
  await expect(read(half)).rejects.toThrow(/^x\.csv\.gz, line (8|9|10|11)\d{3}: the packed data ends early/)
})

test('says that a file is damaged, or no gzip', async () => {
  const packed = gzipSync(lines.join('\n'))
  packed.fill(0xff, packed.length - 8)
  await expect(read(packed)).rejects.toThrow(/^x\.csv\.gz, line \d+: the packed data is damaged/)
  await expect(read(Buffer.from('Country Name'))).rejects.toThrow(
    'x.csv.gz, line 1: the packed data is damaged or no gzip',
  )
})

test('says that an empty file ends early', async () => {
  await expect(read(Buffer.alloc(0))).rejects.toThrow('x.csv.gz, line 1: the packed data ends early')
})

test('says which line is not UTF-8', async () => {
  const latin1 = Buffer.from('a\nb\nTürkiye\nc\n', 'latin1')
  await expect(read(gzipSync(latin1))).rejects.toThrow('x.csv.gz, line 3: the text is not UTF-8')
  const cut = Buffer.from('a\nü').subarray(0, 3)
  await expect(read(gzipSync(cut))).rejects.toThrow('x.csv.gz, line 2: the text is not UTF-8')
})
