import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { closedPort } from '../tools/testing/closed-port.ts'
import { tryRun } from '../tools/testing/run.ts'
import type { Ran } from '../tools/testing/run.ts'

const endpoint = inject('endpoint')
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-examples-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Runs an example as its `start` script does: by tsx, in its folder. */
function example(
  name: 'developer' | 'researcher',
  script: string,
  args: string[],
  url: string,
): Promise<Ran> {
  const place = {
    cwd: fileURLToPath(new URL(`./${name}/`, import.meta.url)),
    env: { OPENCORRIDOR_URL: url },
  }
  return tryRun(place, process.execPath, '--import', 'tsx', script, ...args)
}

const nowhere = `http://127.0.0.1:${await closedPort()}/graphql`

describe('researcher/remittances.ts', () => {
  const remittances = (args: string[], url = endpoint) => example('researcher', 'remittances.ts', args, url)

  it('writes the remittances of the SEEECA countries, each with source, licence and release', async () => {
    const file = join(folder, 'remittances.csv')
    const { code, out, err } = await remittances([file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const release = /^1 values written to \S+, from release (\d{4}\.\d{2})\.$/mu.exec(out)?.[1]
    expect(release).toBeDefined()
    expect(out).toMatch(/^No data for ALB, ARM, .*TJK.*XKX\.$/mu)

    const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(header).toBe(
      'code,name,indicator,indicator_name,unit,period,value,status,absence,source,licence,release,digest,note',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(
      /^UKR,Ukraine,BX\.TRF\.PWKR\.CD\.DT,"Personal remittances, received \(current US\$\)",current US\$,2013,9000000000,E,,/u,
    )
    expect(rows[0]).toContain('International Organization for Migration')
    expect(rows[0]).toContain('© IOM; facts cited with their source')
    expect(rows[0]).toMatch(new RegExp(`,${release ?? ''},[0-9a-f]{64},$`, 'u'))
  })

  it('takes another indicator, and keeps the footnote of Kosovo*', async () => {
    const file = join(folder, 'population.csv')
    const { code } = await remittances([file, 'SP.POP.TOTL'])
    const text = readFileSync(file, 'utf8')
    expect(code).toBe(0)
    expect(text).toMatch(/^XKX,Kosovo\*,.*,2015,1870981,.*\* This designation is without prejudice/mu)
    expect(text).toMatch(/^TJK,Tajikistan,/mu)
  })

  it('says that an indicator is unknown, and writes nothing', async () => {
    const file = join(folder, 'none.csv')
    const { code, err } = await remittances([file, 'NO.SUCH'])
    expect(code).toBe(1)
    expect(err).toContain('No indicator has this id or code.')
    expect(() => readFileSync(file)).toThrow('ENOENT')
  })

  it('says in one line that the service is not there', async () => {
    const { code, err } = await remittances([join(folder, 'none.csv')], nowhere)
    expect({ code, err }).toEqual({ code: 1, err: `${nowhere} was not reached (ECONNREFUSED).\n` })
  })
})

describe('developer/corridor.ts', () => {
  const corridor = (args: string[], url = endpoint) => example('developer', 'corridor.ts', args, url)

  it('shows the cost of sending on TJK-RUS, the projects of Tajikistan and the sources', async () => {
    const { code, out, err } = await corridor([])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.split('\n')
    expect(lines[0]).toBe('Tajikistan – Russian Federation (TJK-RUS)')
    expect(lines).toContain(
      '  remittance transfer cost: 1.9 percent of amount sent; lowest in the region, as published April 2015, also of UZB-RUS [iom-seeeca-showcase-2015]',
    )
    expect(lines).toContain('Projects in Tajikistan (6):')
    expect(lines).toContain('  Central Asia Regional Migration Programme (CARMP) (2010 to 2013)')
    expect(out).toMatch(/^ {2}\[iom-seeeca-showcase-2015\] International Organization for Migration.*© IOM/mu)
  })

  it('shows what is measured on another corridor', async () => {
    const { out } = await corridor(['AFG-PAK'])
    expect(out).toContain('Refugees by country of origin and of asylum, 2015: 3000000 [world-factbook-2015]')
    expect(out).toContain('Public domain')
  })

  it('shows the footnote of Kosovo*', async () => {
    const { out } = await corridor(['XKX-DEU'])
    expect(out).toMatch(/^Kosovo\* – Germany \(XKX-DEU\)\n\* This designation is without prejudice/u)
  })

  it('says what a corridor is when it gets something else', async () => {
    const { code, err } = await corridor(['TJK'])
    expect(code).toBe(1)
    expect(err).toContain('TJK is no corridor: it wants two country codes, migrant origin first')
  })

  it('says in one line that the service is not there', async () => {
    const { code, err } = await corridor([], nowhere)
    expect({ code, err }).toEqual({ code: 1, err: `${nowhere} was not reached (ECONNREFUSED).\n` })
  })
})

describe('python/remittances.py', () => {
  const isThere = spawnSync('python3', ['--version']).status === 0
  const remittances = (args: string[], address = endpoint) =>
    tryRun(
      { cwd: folder, env: { OPENCORRIDOR_ENDPOINT: address } },
      'python3',
      fileURLToPath(new URL('./python/remittances.py', import.meta.url)),
      ...args,
    )

  it.runIf(isThere)(
    'writes CSV with source and licence in each row, and keeps the footnote of Kosovo*',
    async () => {
      const { code, out, err } = await remittances(['SP.POP.TOTL'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const [header, ...rows] = out.trimEnd().split('\r\n')
      expect(header).toBe(
        'code,name,indicator,unit,period,value,status,absence,source,licence,footnote,release',
      )
      expect(rows.find((row) => row.startsWith('XKX,'))).toMatch(
        /Kosovo\*.*,1870981,.*This designation is without prejudice/u,
      )
      expect(rows.find((row) => row.startsWith('TJK,'))).toContain('Public domain')
    },
  )

  it.runIf(isThere)('says what is wrong in one line', async () => {
    expect(await remittances(['NO.SUCH'])).toMatchObject({
      code: 1,
      err: 'NO.SUCH: No indicator has this id or code. The query { search } finds indicators by name.\n',
    })
    expect((await remittances([], nowhere)).err).toMatch(/^\S+ was not reached \(.+\)\.\n$/u)
  })
})

describe('r/remittances.R', () => {
  const isThere = spawnSync('Rscript', ['--version']).status === 0
  const remittances = (args: string[], address = endpoint) =>
    tryRun(
      { cwd: folder, env: { OPENCORRIDOR_URL: new URL(address).origin } },
      'Rscript',
      fileURLToPath(new URL('./r/remittances.R', import.meta.url)),
      ...args,
    )

  it.runIf(isThere)('writes a table, and tells how to cite it and who gave it', async () => {
    const { code, out, err } = await remittances(['SP.POP.TOTL'])
    expect(code).toBe(0)
    const [header, ...rows] = out.trimEnd().split('\n')
    expect(header).toMatch(/^"indicator","indicator_name","area","area_name",.*"period","value","status"/u)
    expect(rows.find((row) => row.includes('"XKX"'))).toMatch(/"Kosovo\*".*,1870981,/u)
    expect(err).toMatch(/^# Citation: .*Public domain/mu)
    expect(err).toContain('This designation is without prejudice')
  })

  it.runIf(isThere)('says in a line that there is no answer', async () => {
    expect(await remittances(['NO.SUCH'])).toMatchObject({ code: 1, out: '' })
    expect((await remittances([], nowhere)).err).toMatch(/^\S+ was not answered: .+\n$/u)
  })
})
