import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { tryRun } from '../tools/testing/run.ts'

const { origin } = new URL(inject('endpoint'))
/** Beside the examples, where the SDK is installed. */
const folder = mkdtempSync(fileURLToPath(new URL('./guides/.run-', import.meta.url)))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** The block of code of a view that has this label, as a reader copies it. */
async function codeOf(view: string, label: string): Promise<string> {
  const page = await (await fetch(origin + view)).text()
  const block = new RegExp(`aria-label="${label}"[^>]*><code>([^<]*)</code>`, 'u').exec(page)?.[1]
  if (block === undefined) throw new Error(`${view} shows no ${label}.`)
  return block.replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => entities[name] ?? '')
}

const hasR = spawnSync('Rscript', ['--version']).status === 0

describe.each([
  ['/', '"ranking"'],
  ['/search?q=tajikistan', 'Tajikistan'],
  ['/country/KGZ', 'Kyrgyzstan'],
  ['/corridor/TJK-RUS', 'Russian Federation'],
  ['/indicator/OC.REF.ORIG.DEST', 'Refugees'],
  ['/projects?country=TJK', 'CARMP'],
  ['/compare?indicator=BX.TRF.PWKR.CD.DT&areas=UKR', '9000000000'],
])('%s', (view, answer) => {
  it('shows TypeScript that prints its answer', async () => {
    const file = join(folder, 'view.ts')
    writeFileSync(file, await codeOf(view, 'TypeScript'))
    const ran = await tryRun({ cwd: folder }, process.execPath, '--import', 'tsx', file)
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain(answer)
  })

  it.runIf(hasR)('shows R that ends well', async () => {
    const ran = await tryRun({ cwd: folder }, 'Rscript', '-e', await codeOf(view, 'R'))
    expect(ran).toMatchObject({ code: 0 })
  })
})
