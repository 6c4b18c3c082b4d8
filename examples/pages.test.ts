import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { run } from '../tools/testing/run.ts'

const origin = new URL(inject('endpoint')).origin
const here = fileURLToPath(new URL('./', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-pages-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const place = { cwd: here, env: { OPENCORRIDOR: origin } }

it('wordpress/render.mjs turns an address on a line of its own into the chart, and leaves the rest as text', async () => {
  const html = await run(place, process.execPath, 'wordpress/render.mjs')
  const frame = /<iframe src="([^"]*)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(frame).toBe(`${origin}/embed/bar?indicator=OC.MIG.NETR&areas=KGZ,TJK,UZB`)
  expect((await fetch(frame)).status).toBe(200)
  expect(html).toContain('<p>More come to Kazakhstan than leave it.</p>')
})

describe('static-site/build.mjs', () => {
  it('holds picture, table and citation of one release, and is the same when it is built again', async () => {
    const build = async (name: string, ...release: string[]): Promise<string> => {
      await run(place, process.execPath, 'static-site/build.mjs', join(folder, name), ...release)
      return readFileSync(join(folder, name, 'index.html'), 'utf8')
    }
    const first = await build('first')
    const release = /release (\d{4}\.\d{2})/u.exec(first)?.[1] ?? ''
    expect(await build('second', release)).toBe(first)
    expect(first).toContain('<svg ')
    expect(first).toContain('<tr><th>Kyrgyzstan</th><td>-5.22</td></tr>')
    expect(first).toContain(`&release=${release}`.replace('&', '&amp;'))
    // Its readers load nothing: no script, no picture, no style from elsewhere.
    expect(first).not.toMatch(/<script|<img|<link rel="stylesheet"|@import/u)
  })
})

describe('quarto/report.qmd', () => {
  const isThere = spawnSync('python3', ['--version']).status === 0

  it.runIf(isThere)('has Python that runs from its first chunk to its last', async () => {
    const text = readFileSync(join(here, 'quarto/report.qmd'), 'utf8')
    const chunks = [...text.matchAll(/^```\{python\}\n([\s\S]*?)^```$/gmu)].map(([, code]) => code ?? '')
    expect(chunks).toHaveLength(2)
    const printed = await run(place, 'python3', '-c', chunks.join('\n'))
    expect(printed).toMatch(/^Tajikistan: -1\.1\d*$/mu)
    expect(printed).toMatch(/^Kyrgyzstan: -5\.22$/mu)
  })
})
