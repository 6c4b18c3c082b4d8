import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openSource } from './open-source.ts'
import { all, onlyFile, testFile, testFolder } from './testing-files.ts'
import { readText } from './text.ts'
import { zipOf } from './testing-zip.ts'
import type { TestEntry } from './testing-zip.ts'

async function namesOf(location: string | string[]): Promise<string[]> {
  const source = await openSource(location)
  await source.close()
  return source.files.map(({ name, base }) => `${name} ${base}`)
}

describe('a location', () => {
  test('is a file, or several in the order given', async () => {
    const one = await testFile('b.csv', 'b')
    const two = await testFile('a.csv.gz', gzipSync('a'))
    expect(await namesOf(one)).toEqual(['b.csv b.csv'])
    expect(await namesOf([one, two])).toEqual(['b.csv b.csv', 'a.csv.gz a.csv'])
  })

  test('is the files of a folder and of archives within it, in order of name', async () => {
    const folder = await testFolder()
    await mkdir(join(folder, 'below'))
    await writeFile(join(folder, 'z.csv'), 'z')
    await writeFile(join(folder, '.DS_Store'), 'litter')
    await writeFile(
      join(folder, 'm.zip'),
      zipOf(
        ['in/b.csv', 'a.csv.gz', '__MACOSX/a.csv', 'in/', 'Thumbs.db'].map((path) => ({ path, content: '' })),
      ),
    )
    expect(await namesOf(folder)).toEqual(['m.zip/a.csv.gz a.csv', 'm.zip/in/b.csv b.csv', 'z.csv z.csv'])
  })
})

test('a file is read from the beginning each time, and tells the packed bytes that it took', async () => {
  const text = 'line\n'.repeat(300_000)
  const packed = gzipSync(text)
  for (const [name, content, size] of [
    ['a.csv', text, text.length],
    ['a.csv.gz', packed, packed.length],
    ['a.zip', zipOf([{ path: 'a.csv', content: text }]), undefined],
  ] as const) {
    const file = await onlyFile(await testFile(name, content))
    let read = 0
    const chunks = await all(file.read((bytes) => (read += bytes)))
    expect(Buffer.concat(chunks).toString()).toBe(text)
    expect(await readText(file)).toBe(text)
    expect(read).toBe(file.size)
    if (size !== undefined) expect(file.size).toBe(size)
  }
})

test('two files of an archive may be read at once', async () => {
  const content = 'x'.repeat(3_000_000)
  const source = await openSource(
    await testFile('a.zip', zipOf(['a', 'b'].map((path) => ({ path, content: path + content })))),
  )
  const texts = await Promise.all(source.files.map((file) => readText(file)))
  expect(texts).toEqual([`a${content}`, `b${content}`])
  await source.close()
})

describe('refused, with what, where and a way out', () => {
  async function failure(name: string, content: string | Uint8Array, limits = {}): Promise<string> {
    const path = await testFile(name, content)
    try {
      const source = await openSource(path, { limits })
      for (const file of source.files) await all(file.read())
      await source.close()
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    return 'no error'
  }
  const zipped = (...entries: (Partial<TestEntry> & { path: string })[]) =>
    failure('d.zip', zipOf(entries.map((entry) => ({ content: 'data', ...entry }))))

  test('gzip that breaks off, is damaged, or is none', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * at) % 251)))
    expect(await failure('d.csv.gz', packed.subarray(0, -20))).toMatch(
      /^d\.csv\.gz: the packed data breaks off after [\d.]+ KiB unpacked; fetch the file again\.$/,
    )
    const damaged = Buffer.from(packed)
    damaged.fill(0xff, 200, 260)
    expect(await failure('d.csv.gz', damaged)).toMatch(/^d\.csv\.gz: the packed data is damaged after/)
    expect(await failure('d.csv.gz', 'a,b\n')).toMatch(
      /^d\.csv\.gz does not begin as gzip data does; fetch it again, or/,
    )
    expect(await failure('d.csv.gz', '')).toMatch(/^d\.csv\.gz is empty/)
  })

  test('archives that break off, are damaged, encrypted, or lead outside', async () => {
    const whole = zipOf([{ path: 'a.csv', content: 'a'.repeat(1000) }])
    expect(await failure('d.zip', whole.subarray(0, -30))).toMatch(
      /^d\.zip: the zip archive breaks off or is damaged/,
    )
    expect(await failure('d.zip', 'no zip')).toMatch(/^d\.zip: the zip archive breaks off or is damaged/)
    expect(await zipped({ path: 'a.csv', statedSum: 1 })).toMatch(
      /^d\.zip\/a\.csv: .*its checksum is another one.*; fetch it again/,
    )
    expect(await zipped({ path: 'a.csv', statedSize: 3 })).toMatch(
      /^d\.zip\/a\.csv: the zip archive breaks off or is damaged/,
    )
    expect(await zipped({ path: 'a.csv', flags: 1 })).toMatch(
      /^d\.zip\/a\.csv: the file is encrypted; unpack it with its password/,
    )
    expect(await zipped({ path: 'a.csv', method: 14 })).toMatch(
      /^d\.zip\/a\.csv: the file is packed in a way that is not known/,
    )
    expect(await zipped({ path: '../../etc/passwd' })).toMatch(
      /^d\.zip: a file in the archive would lie outside of it/,
    )
    expect(await zipped({ path: '/etc/passwd' })).toMatch(
      /^d\.zip: a file in the archive would lie outside of it/,
    )
    expect(await zipped({ path: 'a.csv' }, { path: 'a.csv' })).toMatch(
      /^d\.zip: the archive holds a\.csv twice/,
    )
    expect(await failure('d.zip', zipOf([]))).toMatch(/d\.zip holds no file; name a file/)
  })

  test('what unpacks to far too much, with bounded memory', async () => {
    const zeros = Buffer.alloc(70 * 1024 ** 2)
    const before = process.memoryUsage().rss
    expect(await failure('d.csv.gz', gzipSync(zeros))).toMatch(
      /^d\.csv\.gz: .* unpack to more than .*, over 200 times as much/,
    )
    expect(await failure('d.zip', zipOf([{ path: 'a.csv', content: zeros }]))).toMatch(
      /^d\.zip\/a\.csv: [\d.]+ KiB unpack to 70 MiB, over 200 times as much/,
    )
    expect(await failure('d.csv.gz', gzipSync('x'.repeat(3000)), { unpackedBytes: 1024 })).toMatch(
      /more than 1 KiB, the most/,
    )
    expect(
      await failure('d.zip', zipOf([{ path: 'a', content: 'x'.repeat(3000) }]), { unpackedBytes: 1024 }),
    ).toMatch(/^d\.zip\/a: the file unpacks to 2\.9 KiB, where 1 KiB is the most/)
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
    const many = zipOf(['a', 'b', 'c'].map((path) => ({ path, content: path })))
    expect(await failure('d.zip', many, { entries: 2 })).toMatch(
      /^d\.zip: the archive holds 3 files, where 2 is the most/,
    )
  })

  test('what is not there', async () => {
    await expect(openSource('/nowhere/a.csv')).rejects.toThrow(
      /^\/nowhere\/a\.csv does not exist; name a file, a folder/,
    )
    const folder = await testFolder()
    await expect(openSource(folder)).rejects.toThrow(`${folder} holds no file; name a file`)
  })
})
