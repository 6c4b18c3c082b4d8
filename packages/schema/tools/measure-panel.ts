/**
 * `pnpm --filter @opencorridor/schema measure-panel`: what a panel of 200 countries and 60 years takes, of one indicator
 * and of ten, from asking to the text of the answer. It reads the newest release of the database of DATABASE_URL, which
 * has to hold at least ten indicators of 200 countries each (World Development Indicators do).
 */
import { openDatabase } from '../src/database/open-database.ts'
import { bodyWithReadyText, stringifyWithReadyText } from '../src/graph/ready-text.ts'
import { columnsOf } from '../src/panel/columns.ts'
import { statusMatrix, valuesMatrix } from '../src/panel/matrix.ts'
import { panel } from '../src/panel/panel.ts'
import type { PanelRequest } from '../src/panel/panel-request.ts'
import { createReleaseStore } from '../src/releases/release-store.ts'
import type { ReleaseView } from '../src/releases/release-view.ts'

const database = await openDatabase()
const view = await createReleaseStore(database).view()

/** Indicators with values for most countries, and the countries that most of them have. */
async function choose(): Promise<{ indicators: string[]; areas: string[] }> {
  const wanted = view.by('Indicator', 'subject', 'AREA').slice(0, 150)
  const found = await Promise.all(
    wanted.map(async ({ id }) => ({
      id,
      ...(await panel(view, { indicators: [id], from: '1964', to: '2023' })),
    })),
  )
  const best = found.toSorted((a, b) => b.count - a.count).slice(0, 10)
  const areas = new Map<string, number>()
  for (const { series } of best) {
    for (const { series: one } of series) {
      if (one.subject.kind === 'AREA') areas.set(one.subject.areaId, (areas.get(one.subject.areaId) ?? 0) + 1)
    }
  }
  const ids = [...areas].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
  return { indicators: best.map(({ id }) => id), areas: ids.slice(0, 200) }
}

/** Milliseconds of processor time that something takes, with what it leaves to the garbage collector; of many runs. */
async function time(name: string, runs: number, run: () => unknown): Promise<void> {
  for (let warm = 0; warm < runs / 2; warm += 1) await run()
  const start = process.cpuUsage()
  for (let at = 0; at < runs; at += 1) await run()
  const { user, system } = process.cpuUsage(start)
  print(name, (user + system) / runs / 1000)
}

const print = (name: string, milliseconds: number) => {
  console.log(`| ${name.padEnd(52)} | ${milliseconds.toFixed(3).padStart(8)} |`)
}

/** The bytes of an answer in the columnar shape. */
async function columnar(
  of: ReleaseView,
  request: PanelRequest,
  write = bodyWithReadyText,
): Promise<string | Buffer> {
  const { series, columns } = await panel(of, request)
  return write({
    periods: columns.periods,
    values: valuesMatrix(series, columns),
    statuses: statusMatrix(series, columns),
  })
}

async function measure(size: string, request: PanelRequest, runs: number): Promise<void> {
  const answer = await panel(view, request)
  const cells = answer.series.length * answer.columns.periods.length
  console.log(
    `| **${size}** (${request.indicators[0]}${request.indicators.length > 1 ? ' and others' : ''}): ${answer.series.length} series, ${cells} cells, ${answer.count} of them stated | |`,
  )
  const start = process.cpuUsage()
  const bytes = await columnar(view, request)
  const { user, system } = process.cpuUsage(start)
  print('the first time: every number is formatted', (user + system) / 1000)
  await time('panel()', runs, () => panel(view, request))
  await time('panel() and its coverage', runs, async () => (await panel(view, request)).coverage)
  await time('panel() and its columns', runs, async () => columnsOf((await panel(view, request)).series))
  await time('panel() to the bytes of values and statuses', runs, () => columnar(view, request))
  await time('the same by one string, which is then encoded', runs, () =>
    columnar(view, request, (answer) => Buffer.from(stringifyWithReadyText(answer))),
  )
  const plain = JSON.parse(bytes.toString()) as unknown
  await time('JSON.stringify of the same as arrays, and its bytes', Math.max(50, runs / 10), () =>
    Buffer.from(JSON.stringify(plain)),
  )
  await time('latest: true', runs, () => panel(view, { ...request, latest: true }))
  await time('latest: true, samePeriod: true', runs, () =>
    panel(view, { ...request, latest: true, samePeriod: true }),
  )
  await time('transform: DIFFERENCE', Math.max(50, runs / 10), () =>
    panel(view, { ...request, transform: { method: 'DIFFERENCE' } }),
  )
}

const { indicators, areas } = await choose()
console.log('| milliseconds of processor time | |\n| --- | ---: |')
const years = { areas, from: '1964', to: '2023' }
await measure('1 x 200 x 60', { indicators: indicators.slice(-1), ...years }, 2000)
await measure('10 x 200 x 60', { indicators, ...years }, 400)
await database.close()
