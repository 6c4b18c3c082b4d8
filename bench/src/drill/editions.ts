import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readWdiCells } from '../answers/wdi-cells.ts'
import type { Random } from '../seeded-random.ts'

/** Values by indicator, and by `<area> <year>`: what one release says. */
export type Edition = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Two editions of a few indicators, as files, and what is in them. */
export interface Editions {
  /** Folders that `ingest wdi` reads, in the order in which they are published. */
  readonly folders: readonly [string, string]
  /** By the name of the release. */
  readonly releases: ReadonlyMap<string, Edition>
  /** Whether they are made from the publisher's files. */
  readonly real: boolean
}

/** Names of the two releases. */
export const releaseNames = ['drill-1', 'drill-2'] as const

/** Indicators that the starter data say nothing of, with titles for files that are made up. */
const indicators = {
  'BX.TRF.PWKR.CD.DT': 'Personal remittances, received (current US$)',
  'NY.GDP.MKTP.CD': 'GDP (current US$)',
  'NY.GDP.PCAP.CD': 'GDP per capita (current US$)',
  'SL.UEM.TOTL.ZS': 'Unemployment, total (% of total labor force)',
  'TX.VAL.MRCH.CD.WT': 'Merchandise exports (current US$)',
} as const

const header = 'Country Name,Country Code,Year,Value'

/** Areas of files that are made up: codes of the World Bank that are ours too. */
const madeAreas =
  'ALB,ARM,AUT,AZE,BGD,BGR,BIH,BLR,CHE,DEU,EGY,ESP,FRA,GEO,GRC,HRV,HUN,IND,IRN,ITA,KAZ,KGZ,MAR,MDA,MEX,MKD,MNE,NPL,PAK,PHL,POL,ROU,RUS,SRB,TJK,TKM,TUR,UKR,USA,UZB'.split(
    ',',
  )

/** The text of a file that is made up, with gaps. */
function madeText(title: string, random: Random): string {
  const draw = (): number => (title.includes('%') ? 30 * random() : random() * 10 ** (3 + random() * 9))
  const rows = madeAreas.flatMap((area) =>
    Array.from({ length: 50 }, (_none, at) =>
      random() < 0.1 ? [] : [`${area},${area},${1970 + at},${draw().toFixed(3)}`],
    ).flat(),
  )
  return [header, ...rows, ''].join('\n')
}

/** The same file a year later: every value is another, and one in twenty is gone. */
function revised(text: string, random: Random): string {
  return text
    .split(/\r?\n/)
    .flatMap((line, at) => {
      const comma = line.lastIndexOf(',')
      const value = line.slice(comma + 1).trim()
      if (at === 0 || value === '') return [line]
      if (random() < 0.05) return []
      return [`${line.slice(0, comma)},${Number(value) * (1.01 + random()) + 0.5}`]
    })
    .join('\n')
}

/**
 * Writes the files of two editions. No value of the second is one of the first, so that an answer out of both gives itself
 * away.
 *
 * @param source - Folder of the publisher's files (`wdi/latest`); where it is missing, the first is made up.
 * @param target - Folder that takes them.
 */
export async function writeEditions(source: string, target: string, random: Random): Promise<Editions> {
  const real = existsSync(source)
  const folders = [join(target, releaseNames[0]), join(target, releaseNames[1])] as const
  const editions = folders.map((folder, at) => ({
    folder,
    release: releaseNames[at] ?? '',
    cells: new Map<string, ReadonlyMap<string, number>>(),
  }))
  for (const { folder } of editions) await mkdir(folder, { recursive: true })
  for (const [code, title] of Object.entries(indicators)) {
    const name = `${code.toLowerCase()}.csv.gz`
    const described = `${code.toLowerCase()}.datapackage.json`
    let text = real ? gunzipSync(await readFile(join(source, name))).toString() : madeText(title, random)
    const descriptor = real
      ? await readFile(join(source, described))
      : JSON.stringify({ title, readme: title, keywords: ['Trade '] })
    for (const { folder, cells } of editions) {
      await writeFile(join(folder, name), gzipSync(text))
      await writeFile(join(folder, described), descriptor)
      cells.set(code, readWdiCells(join(folder, name)))
      text = revised(text, random)
    }
  }
  return { folders, releases: new Map(editions.map(({ release, cells }) => [release, cells])), real }
}
