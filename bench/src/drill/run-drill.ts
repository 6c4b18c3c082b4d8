import { describeMachine } from '../machine.ts'
import type { Machine } from '../machine.ts'
import { pick, seededRandom } from '../seeded-random.ts'
import type { Random } from '../seeded-random.ts'
import { lookAfter } from './after.ts'
import type { NodeFigures } from './after.ts'
import { disturbances } from './disturbances.ts'
import { releaseNames, writeEditions } from './editions.ts'
import type { Editions } from './editions.ts'
import { startInstallation } from './installation.ts'
import type { Installation } from './installation.ts'
import { complaintsOf, findingsOf } from './judge.ts'
import type { Findings } from './judge.ts'
import { createSender, startLoad } from './load.ts'
import type { DrillOptions } from './options.ts'
import { fillMemory } from './probes.ts'
import { findPrograms } from './programs/find-programs.ts'
import { freshQuestion, repeatedQuestions } from './questions/draw-question.ts'
import type { Facts, Question } from './questions/question.ts'
import { findCountries } from './find-countries.ts'
import { keepTo } from './timetable.ts'
import type { Happening } from './timetable.ts'

/** Everything that a drill has to tell. */
export interface DrillResult {
  readonly minutes: number
  readonly seed: number
  readonly machine: Machine
  /** Whether values are the publisher's. */
  readonly realFiles: boolean
  readonly values: number
  readonly findings: Findings
  /** Requests that were sent again on a new connection: the one that was kept open was closed as it was used again. */
  readonly retried: number
  readonly happenings: readonly Happening[]
  readonly nodes: readonly NodeFigures[]
  /** Everything that is not as promised; the drill is passed when there is nothing. */
  readonly complaints: readonly string[]
}

/** Requests of a second: a bounded load, which leaves the two processors of a small machine time for what happens. */
const perSecond = 80

/** Every second request is one of so many that come again and again. */
const repeatedCount = 24

/** Areas with values of every indicator in both editions: for others the data that ship with the program may answer. */
function areasOf({ releases }: Editions): string[] {
  const sets = [...releases.values()].flatMap((edition) =>
    [...edition.values()].map((cells) => new Set([...cells.keys()].map((key) => key.slice(0, 3)))),
  )
  return [...(sets[0] ?? [])].filter((area) => sets.every((set) => set.has(area)))
}

async function factsOf(editions: Editions, { url }: Installation): Promise<Facts> {
  const edition = editions.releases.get(releaseNames[0])
  const keys = [...(edition?.values() ?? [])].flatMap((cells) => [...cells.keys()])
  const years = keys.map((key) => Number(key.slice(-4)))
  return {
    releases: editions.releases,
    indicators: [...(edition?.keys() ?? [])],
    areas: await findCountries(url, areasOf(editions)),
    years: { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) },
  }
}

/** Asks for what is asked again and again until the cache in front has it. */
async function fillCache(url: string, repeated: readonly Question[]): Promise<void> {
  const sender = createSender(url)
  for (const question of [...repeated, ...repeated]) {
    const { broken, code, checked } = await sender.ask(question)
    const fault = broken ?? code ?? checked?.wrong
    if (fault !== undefined) throw new Error(`Before anything has happened: ${fault}`)
  }
  sender.close()
}

/** Half of what is asked comes again and again. */
const mixture = (facts: Facts, repeated: readonly Question[], random: Random) => (): Question =>
  random() < 0.5 ? pick(random, repeated) : freshQuestion(facts, random)

/**
 * Runs the drill.
 *
 * @param place - Folder of the publisher's files, if it is there, and a folder for files of the drill.
 */
export async function runDrill(
  { minutes, seed }: DrillOptions,
  place: { files: string; folder: string },
  tell: (line: string) => void,
): Promise<DrillResult> {
  const programs = findPrograms()
  const random = seededRandom(seed)
  const editions = await writeEditions(place.files, place.folder, random)
  tell(`Starting PostgreSQL, a standby, Redis, two nodes and nginx; seed ${seed}.`)
  const installation = await startInstallation(programs, async (run) => {
    await run('ingest', 'wdi', editions.folders[0], '--edition', releaseNames[0])
    await run('publish', '--as', releaseNames[0])
  })
  try {
    const facts = await factsOf(editions, installation)
    const repeated = repeatedQuestions(facts, random, repeatedCount)
    const kept = Array.from({ length: 5 }, () => repeatedQuestions(facts, random, 1)).flat()
    for (const node of installation.nodes) await fillMemory(node, kept)
    await fillCache(installation.url, repeated)
    const milliseconds = minutes * 60_000
    const { items, notes } = disturbances(installation, editions, kept, Math.max(4_000, milliseconds / 30))
    const load = startLoad(installation.url, {
      perSecond,
      atOnce: 16,
      next: mixture(facts, repeated, random),
    })
    const happenings = await keepTo(items, milliseconds, tell).finally(() => load.stop())
    const findings = findingsOf(load.outcomes, notes)
    const after = await lookAfter(installation)
    return {
      ...{
        minutes,
        seed,
        machine: describeMachine('PostgreSQL'),
        realFiles: editions.real,
        findings,
        happenings,
      },
      values: [...(editions.releases.get(releaseNames[0])?.values() ?? [])].reduce(
        (sum, { size }) => sum + size,
        0,
      ),
      retried: load.retried(),
      nodes: after.figures,
      complaints: [...complaintsOf(findings, notes), ...after.complaints],
    }
  } finally {
    await installation.close()
  }
}
