import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readStarterFiles, starterFolder } from './starter-files.ts'

let base: string
let folder: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'starter-'))
})
afterAll(() => rm(base, { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(base, 'files-'))
  await cp(starterFolder(), folder, { recursive: true })
})

/** Changes the one place of a file that reads like `from`. */
async function edit(file: string, from: string, to: string) {
  const content = await readFile(join(folder, file), 'utf8')
  expect(content.split(from)).toHaveLength(2)
  await writeFile(join(folder, file), content.replace(from, to))
}

describe('readStarterFiles', () => {
  it('reads what ships with the project', async () => {
    const files = await readStarterFiles()
    expect(files.projects).toHaveLength(40)
    expect(files.projects.flatMap(({ results }) => results)).toHaveLength(107)
    expect(files.seriesFigures).toHaveLength(30)
    // With the figure on six corridors, which stands among the corridor statements, these are 74.
    expect(files.statementFigures).toHaveLength(43)
    expect(files.corridorStatements).toHaveLength(22)
    expect(files.countryRoles).toHaveLength(107)
    expect(new Set(files.countryRoles.map(({ area }) => area)).size).toBe(35)
    expect(files.instruments.filter(({ kind }) => kind === 'CONVENTION')).toHaveLength(4)
    expect(files.publications.filter(({ kind }) => kind === 'STORY')).toHaveLength(8)
    expect(files.publications.filter(({ kind }) => kind !== 'STORY')).toHaveLength(18)
    expect(files.events).toHaveLength(11)
    expect(files.sectors).toHaveLength(8)
    expect(files.regions).toHaveLength(9)
  })

  it('has no locator beyond the end of its text', async () => {
    const { datasets } = await readStarterFiles()
    const lines = new Map(datasets.map(({ text, edition }) => [text, edition.lines]))
    const all = JSON.stringify(await readStarterFiles()).matchAll(/"(S\d) l\.(\d+)(?:-(\d+))?"/g)
    let seen = 0
    for (const [place, text = '', from, to = from] of all) {
      expect(Number(from), place).toBeLessThanOrEqual(Number(to))
      expect(Number(to), place).toBeLessThanOrEqual(lines.get(text) ?? 0)
      seen += 1
    }
    expect(seen).toBeGreaterThan(900)
  })

  it('names the file and the path of what is wrong', async () => {
    await edit('sectors.json', '"S4 l.4073-4075"', '"page 12"')
    await expect(readStarterFiles(folder)).rejects.toThrow(
      /^sectors\.json of the starter data is not as it should be; 2\.source: .*\.$/,
    )
  })

  it('knows every field', async () => {
    await edit('projects/deed.json', '"summarySource"', '"sumarySource"')
    await expect(readStarterFiles(folder)).rejects.toThrow(/^projects\/deed\.json .*sumarySource/)
  })

  it('takes no number without a qualifier', async () => {
    await edit('projects/deed.json', '"qualifier": "=",', '')
    await expect(readStarterFiles(folder)).rejects.toThrow(
      'projects/deed.json of the starter data is not as it should be; results.0: a number without a qualifier.',
    )
  })

  it('says which file is missing or is no JSON', async () => {
    await writeFile(join(folder, 'events.json'), '[{]')
    await expect(readStarterFiles(folder)).rejects.toThrow('events.json of the starter data is no JSON.')
    await rm(join(folder, 'events.json'))
    await expect(readStarterFiles(folder)).rejects.toThrow(
      `The starter data has no file events.json in ${folder}.`,
    )
    await rm(join(folder, 'projects'), { recursive: true })
    await expect(readStarterFiles(folder)).rejects.toThrow('has no folder projects')
  })

  it('wants a project under its own name', async () => {
    await rename(join(folder, 'projects/deed.json'), join(folder, 'projects/dead.json'))
    await expect(readStarterFiles(folder)).rejects.toThrow(
      'projects/dead.json holds the project deed: rename one of the two.',
    )
  })
})
