import type { Chart, Row } from '../src/index.ts'
import { draw } from '../src/index.ts'
import { world } from '../generated/world.ts'

/**
 * How long charts take to draw, warm, in milliseconds of this process's CPU: `pnpm --filter @opencorridor/charts measure`.
 * The design asks for a line in under 2 ms and a map of the world in under 25 ms.
 */
const periods = Array.from({ length: 60 }, (_, at) => String(1965 + at))
const row = (id: string, place: number): Row => ({
  ...{ id, name: `Country ${id}` },
  values: periods.map((_, at) =>
    (at + place) % 17 === 0 ? null : 20 + 10 * Math.sin(at / 5 + place) + place / 20,
  ),
})
const tableOf = (ids: readonly string[]) => ({
  ...{ indicator: 'Remittances', unit: { text: '% of GDP', kind: 'PERCENT' }, periods },
  rows: ids.map(row),
})
const about = {
  ...{
    title: 'Remittances',
    subtitle: '% of GDP',
    source: 'World Bank',
    licence: 'CC BY 4.0',
    release: '2026.05',
  },
  ...{ link: 'https://data.example.org/embed/line', footnotes: [], language: 'en' },
}
const charts: Chart[] = [
  { ...about, kind: 'line', table: tableOf(['KGZ', 'TJK', 'UZB', 'MDA', 'GEO']) },
  { ...about, kind: 'bar', table: tableOf(Object.keys(world.shapes).slice(0, 20)), at: null },
  { ...about, kind: 'map', table: tableOf(Object.keys(world.anchors)), at: null },
]

for (const chart of charts) {
  for (let turn = 0; turn < 200; turn += 1) draw(chart)
  const began = process.cpuUsage()
  const turns = 300
  let size = 0
  for (let turn = 0; turn < turns; turn += 1) size = draw(chart).svg.length
  const { user, system } = process.cpuUsage(began)
  const each = (user + system) / 1000 / turns
  process.stdout.write(`${chart.kind.padEnd(6)} ${each.toFixed(2)} ms  ${Math.round(size / 1000)} kB\n`)
}
