import { expect, test } from 'vitest'
import type { Comparison } from '../comparison.ts'
import type { ChangeReport } from './change-report.ts'
import { htmlReport } from './html-report.ts'

const move = {
  ...{ datasetId: 'd', indicatorId: 'gdp', seriesKey: 'TJK.A@d', subjectId: 'TJK', period: '2020' },
  ...{ oldValue: 20, newValue: -25.5 },
}
const counts = { before: 50, added: 2, revised: 1, removed: 1234 }
const values: Comparison = {
  before: { sequence: 1, name: 'a' },
  total: counts,
  indicators: [{ datasetId: 'd', indicatorId: 'gdp', ...counts }],
  subjects: {
    total: 3000,
    entries: Array.from({ length: 300 }, (_, index) => ({
      ...{ datasetId: 'd', subjectKind: 'AREA' as const, subjectId: `A${index}`, ...counts },
    })),
  },
  cells: { total: 0, entries: [] },
  relativeMoves: { total: 1, entries: [move] },
  absoluteMoves: { total: 1, entries: [move] },
  vanished: { total: 0, entries: [] },
}
const report: ChangeReport = {
  title: 'From <a> to "b"',
  values,
  records: { Project: { added: 1, revised: 0, removed: 0 } },
  names: new Map([['gdp', 'GDP <script>alert(1)</script> & more']]),
  warnings: ['Stopped: 10 % > 1 %.'],
}
const page = htmlReport(report, new Date('2026-05-17T12:00:00Z'))

test('whatever the data say is text, and no markup', () => {
  expect(page).toContain('<title>From &lt;a&gt; to &quot;b&quot;</title>')
  expect(page).toContain('GDP &lt;script&gt;alert(1)&lt;/script&gt; &amp; more <code>gdp</code>')
  expect(page).not.toContain('<script')
  expect(page).toContain('<p class="warning">Stopped: 10 % &gt; 1 %.</p>')
})

test('the page loads nothing and follows light and dark', () => {
  expect(page).not.toMatch(/\b(?:src|href)=|url\(|@import|https?:/)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).toContain('prefers-color-scheme: dark')
})

test('every table has a caption, and headings with their scope; every chart says what it shows', () => {
  const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? []
  expect(tables).toHaveLength(5)
  for (const table of tables) {
    expect(table).toMatch(/<caption>[^<]+<\/caption>/)
    expect(table).toMatch(/<th scope="col"/)
    expect(table).toMatch(/<th scope="row"/)
  }
  const charts = page.match(/<svg[^>]*>/g) ?? []
  expect(charts.length).toBeGreaterThan(200)
  for (const chart of charts) expect(chart).toMatch(/role="img" aria-label="[^"]+"/)
  expect(page).toContain('aria-label="2 added, 1 revised, 1234 removed"')
  expect(page).toContain('aria-label="from 20 to -25.5"')
})

test('long lists are cut, and say so; empty ones are left out', () => {
  expect(page).toContain('The first 200 of 3,000.')
  expect(page.match(/<th scope="row">A\d+/g)).toHaveLength(200)
  expect(page).not.toContain('<h2>Gone')
  expect(page).toContain('2 values added, 1 revised, 1,234 removed')
})
