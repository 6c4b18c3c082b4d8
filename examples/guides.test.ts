import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tryRun } from '../tools/testing/run.ts'
import type { Ran } from '../tools/testing/run.ts'
import { codeBlocks } from './guides/code-blocks.ts'
import type { CodeBlock } from './guides/code-blocks.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const guides = readdirSync(join(root, 'docs/sdk')).filter((name) => name.endsWith('.md'))
const byReader = ['developers', 'researchers'].map((name) => `docs/guides/${name}.md`)
const pages = [
  ...['README.md', 'packages/sdk/README.md', ...byReader],
  ...guides.map((name) => `docs/sdk/${name}`),
]
const blocks = pages.flatMap((page) => codeBlocks(page, readFileSync(join(root, page), 'utf8')))

const endpoint = inject('endpoint')
/** Beside the examples, where the SDK is installed. */
const folder = mkdtempSync(fileURLToPath(new URL('./guides/.run-', import.meta.url)))
let release = ''
beforeAll(async () => {
  const response = await fetch(`${endpoint}?query=${encodeURIComponent('{ release { name } }')}`)
  release = ((await response.json()) as { data: { release: { name: string } } }).data.release.name
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The guides speak of a service on port 4000 and of release 2026.05; the tests have others. */
const localised = (code: string) =>
  code.replaceAll('http://localhost:4000', new URL(endpoint).origin).replaceAll('2026.05', release)
const asWritten = (printed: string) =>
  printed
    .replaceAll(endpoint, 'http://localhost:4000/graphql')
    .replaceAll(release, '2026.05')
    // Pages have no blanks at the ends of lines.
    .replace(/[ \r]+$/gmu, '')

const runners: Readonly<Record<string, (code: string) => Promise<Ran>>> = {
  ts(code) {
    const file = join(folder, 'block.ts')
    writeFileSync(file, code)
    return tryRun({ cwd: folder }, process.execPath, '--import', 'tsx', file)
  },
  tsx(code) {
    const file = join(folder, 'block.tsx')
    writeFileSync(file, code)
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "jsx": "react-jsx" } }')
    const mount = join(root, 'examples/guides/mount.mjs')
    // The name of the country, and the first page of 40 projects.
    return tryRun(
      { cwd: folder },
      process.execPath,
      '--import',
      'tsx',
      mount,
      file,
      'Tajikistan',
      'More of 40',
    )
  },
  python: (code) => tryRun({ cwd: folder }, 'python3', '-c', code),
  sh(code) {
    const command = `"${process.execPath}" --import tsx "${join(root, 'packages/sdk/src/cli/main.ts')}"`
    const script = code.replaceAll('npx @opencorridor/sdk', command)
    return tryRun({ cwd: folder, env: { OPENCORRIDOR_ENDPOINT: endpoint } }, 'sh', '-e', '-c', script)
  },
}

/** Commands that install, start or need another project are not for the tests to run. */
const isRun = ({ language, code }: CodeBlock) =>
  language === 'ts' ||
  language === 'tsx' ||
  (language === 'python' && spawnSync('python3', ['--version']).status === 0) ||
  (language === 'sh' && code.startsWith('npx @opencorridor/sdk'))

describe.each(blocks.filter(isRun))('$place', ({ language, code, prints }) => {
  it('runs, and prints what the guide says', async () => {
    const ran = await runners[language]?.(localised(code))
    expect(ran).toMatchObject({ code: 0 })
    if (prints !== undefined) expect(asWritten(ran?.out ?? '').trimEnd()).toBe(prints)
  })
})

it('finds the examples of every page', () => {
  const found = new Set(blocks.filter(isRun).map(({ place }) => place.replace(/:\d+$/u, '')))
  expect([...found].sort()).toEqual([...pages].sort())
})
