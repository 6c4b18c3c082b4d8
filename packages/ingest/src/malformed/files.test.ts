import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource } from '../source/open-source.ts'
import { readCsvRows } from '../source/csv-rows.ts'
import { testFile } from '../source/testing-files.ts'
import { zipOf } from '../source/testing-zip.ts'
import type { TestEntry } from '../source/testing-zip.ts'
import { expectFault, faultsOf } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

async function* rowsOf(path: string): AsyncGenerator {
  const source = await openSource(path)
  try {
    for (const file of source.files) yield* readCsvRows(file)
  } finally {
    await source.close()
  }
}
async function check(name: string, [, input, where, way]: Malformed): Promise<void> {
  const path = await testFile(name, input)
  expectFault(await faultsOf(() => rowsOf(path)), name, where, way)
}

let before = 0
beforeAll(() => {
  before = process.memoryUsage().rss
})
// The inputs themselves, bombs of 70 MB unpacked among them, are made in this process.
afterAll(() => {
  expect(process.memoryUsage().rss - before).toBeLessThan(500e6)
})

const text = Array.from({ length: 5000 }, (_, at) => `row ${at},${(at * 7919) % 1000}\n`).join('')
const packed = gzipSync(text)
const bomb = Buffer.alloc(70 * 1024 ** 2, `a,${'b'.repeat(5000)}\n`)
function changed(bytes: Uint8Array, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at < 0 ? copy.length + at : at] = value
  return copy
}

describe('gzip', () => {
  const breaksOff = /the packed data breaks off after .* unpacked/
  const damaged = /the packed data is damaged after/
  const again = /fetch the file again\.$/
  const none = /does not begin as gzip data does/
  test.each<Malformed>([
    ['cut within its header', packed.subarray(0, 5), breaksOff, again],
    ['cut in the middle', packed.subarray(0, packed.length / 2), breaksOff, again],
    ['cut before its checksum', packed.subarray(0, -8), breaksOff, again],
    ['cut by one byte', packed.subarray(0, -1), breaksOff, again],
    ['with another checksum', changed(packed, -6, 0), damaged, again],
    ['with another length', changed(packed, -1, 77), damaged, again],
    ['with a broken block', changed(packed, 10, 0xff), damaged, again],
    ['with an unknown method', changed(packed, 2, 0), damaged, again],
    ['whose second part is cut', Buffer.concat([packed, packed.subarray(0, 60)]), breaksOff, again],
    ['that is none', text, none, /take \.gz off its name/],
    ['that is a web page', '<!DOCTYPE html><title>Not found</title>', none, /fetch it again/],
    ['that is empty', '', /is empty/, /fetch it again/],
    ['within gzip', gzipSync(packed), /is gzip within gzip/, /unpack it first/],
    [
      'that unpacks to a thousand times as much',
      gzipSync(bomb),
      /over 200 times as much/,
      /unpack it yourself/,
    ],
  ])('%s', async (...malformed) => {
    await check('data.csv.gz', malformed)
  })
})

describe('zip archives', () => {
  const damaged = /the zip archive breaks off or is damaged/
  const again = /fetch it again\.$/
  const one = (entry: Partial<TestEntry>) => zipOf([{ path: 'a.csv', content: text, ...entry }])
  const whole = one({})
  const outside = /a file in the archive would lie outside of it/
  test.each<Malformed>([
    ['cut in the middle', whole.subarray(0, whole.length / 2), damaged, again],
    ['cut before the end of its directory', whole.subarray(0, -22), damaged, again],
    ['cut by one byte', whole.subarray(0, -1), damaged, again],
    ['that are text', text, damaged, again],
    ['that are empty files', '', damaged, again],
    ['with a broken directory', changed(whole, whole.indexOf('PK\u0001\u0002') + 2, 0), damaged, again],
    ['with a broken file', changed(whole, 60, 0xff), damaged, again],
    ['with another checksum', one({ statedSum: 7 }), /data\.zip\/a\.csv: .*checksum is another/, again],
    ['that state too few bytes', one({ statedSize: 9 }), damaged, again],
    ['that state too many bytes', one({ statedSize: 1e6 }), damaged, again],
    [
      'with a password',
      one({ flags: 1 }),
      /data\.zip\/a\.csv: the file is encrypted/,
      /unpack it with its password/,
    ],
    [
      'with an unknown method',
      one({ method: 99 }),
      /packed in a way that is not known here \(99\)/,
      /unpack it yourself/,
    ],
    ['that lead upwards', one({ path: '../a.csv' }), outside, /unpack it by hand/],
    ['that lead upwards further in', one({ path: 'x/../../a.csv' }), outside, /unpack it by hand/],
    ['that lead to the root', one({ path: '/etc/a.csv' }), outside, /unpack it by hand/],
    ['that lead to a drive', one({ path: 'C:\\a.csv' }), outside, /unpack it by hand/],
    [
      'with a file twice',
      zipOf([
        { path: 'a.csv', content: 'a' },
        { path: 'a.csv', content: 'b' },
      ]),
      /holds a\.csv twice/,
      again,
    ],
    ['without a file', zipOf([]), /holds no file/, /name a file, or a folder or archive with files/],
    ['with litter only', zipOf([{ path: '__MACOSX/._a.csv', content: 'a' }]), /holds no file/, /name a file/],
    [
      'with a bomb',
      one({ content: bomb }),
      /unpack to 70 MiB, over 200 times/,
      /unpack it yourself and look at it/,
    ],
    [
      'with too many files',
      zipOf(Array.from({ length: 10_001 }, (_, at) => ({ path: `${at}.csv`, content: '', method: 0 }))),
      /holds 10001 files, where 10000 is the most/,
      /name the files that are wanted/,
    ],
    [
      'with an archive inside',
      zipOf([{ path: 'b.csv', content: whole }]),
      /data\.zip\/b\.csv is a zip archive/,
      /unpack it first/,
    ],
    [
      'with cut gzip inside',
      zipOf([{ path: 'b.csv.gz', content: packed.subarray(0, 99) }]),
      /data\.zip\/b\.csv\.gz: the packed data breaks off/,
      /fetch the file again/,
    ],
  ])('%s', async (...malformed) => {
    await check('data.zip', malformed)
  })
})

describe('text', () => {
  const noUtf8 = (line: number) => new RegExp(`data\\.csv, line ${line}: the text is not UTF-8`)
  const convert = /say which encoding it has \(windows-1252\), convert it, or fetch it again/
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)))
  const nul = /line \d+: the text holds a NUL byte/
  test.each<Malformed>([
    ['in Latin-1', bytes('a,b\nC', [0xf4], 'te,1\n'), noUtf8(2), convert],
    ['with a lone continuation', bytes('a\nb\n', [0x80], '\n'), noUtf8(3), convert],
    ['with a character longer than it needs', bytes('a\n', [0xc0, 0x80], '\n'), noUtf8(2), convert],
    ['with half a surrogate pair', bytes('a\n', [0xed, 0xa0, 0x80], '\n'), noUtf8(2), convert],
    ['beyond Unicode', bytes('a\n', [0xf5, 0x80, 0x80, 0x80], '\n'), noUtf8(2), convert],
    ['cut within its last character', bytes('a,b\n1,C', [0xc3]), noUtf8(2), convert],
    ['with NUL', 'a,b\n1,\0\n', nul, /fetch it again/],
    [
      'in UTF-16 without its mark',
      Buffer.from('a,b\n1,2\n', 'utf16le'),
      nul,
      /UTF-16 without its mark.*save it as UTF-8/,
    ],
    [
      'in UTF-16 with half a character',
      bytes([0xff, 0xfe, 0x61, 0, 0xd8]),
      /line 1: the text is not/,
      /convert it|fetch it/,
    ],
    [
      'that is a web page',
      '\n<html><h1>502 Bad Gateway</h1>',
      /is a web page, where data is expected/,
      /open it in a browser/,
    ],
    [
      'that is a PDF',
      '%PDF-1.4 ...',
      /is a PDF, where text is expected/,
      /take the publisher's table in CSV or XLSX/,
    ],
    [
      'that is a workbook',
      zipOf([{ path: 'xl/a.xml', content: 'a' }]),
      /is a zip archive or a workbook/,
      /name it \.zip/,
    ],
    [
      'that is a workbook of the old kind',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /is a workbook of the old or an encrypted kind/,
      /save it as XLSX or CSV/,
    ],
    ['that is empty', '', /holds no row/, /fetch it again, or leave it out/],
    ['of blank lines', ' \n\n  \n', /holds no row/, /fetch it again/],
    ['of a byte order mark', '\uFEFF', /holds no row/, /fetch it again/],
    [
      'with text after quotes',
      'a,b\n"x"y,1\n',
      /line 2: the quotes of the row are broken/,
      /correct or fetch it again/,
    ],
    [
      'with quotes that do not end',
      `a,b\n1,"x\n${text}`,
      /line 2: the quotes of the row are broken/,
      /correct or fetch it again/,
    ],
    [
      'with quotes that do not end in a large file',
      `a,b\n1,"${'x\n'.repeat(6e6)}`,
      /line 2: the row that begins here has no end/,
      /check its quotes/,
    ],
    [
      'of 10,000 columns',
      `${'a,'.repeat(9999)}a\n`,
      /line 1: the row has 10000 cells, where 4096 is the most/,
      /check the delimiter and the quotes/,
    ],
    [
      'with a row of 10,000 columns',
      `a,b\n1,2\n${','.repeat(9999)}\n`,
      /line 3: the row has 10000 cells/,
      /leave columns out/,
    ],
    [
      'with a cell of two million characters',
      `a,b\n1,${'x'.repeat(2e6)}\n`,
      /line 2: cell 2 holds more than 1048576 characters/,
      /leave the column out/,
    ],
    [
      'in one line of 12 million characters',
      'x'.repeat(12e6),
      /line 1: (the row that begins here has no end|cell 1 holds more)/,
      /check its quotes/,
    ],
  ])('%s', async (...malformed) => {
    await check('data.csv', malformed)
  })
})
