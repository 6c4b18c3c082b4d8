import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Chart } from './chart.ts'
import { chartKinds } from './chart.ts'
import { draw } from './draw.ts'
import { fixColours } from './palette.ts'
import { dataTable, tableHtml } from './table.ts'
import { charts, table } from './testing/charts.ts'

const every = chartKinds.map((kind): [string, Chart] => [kind, charts[kind]])

/** What a strict reader of XML makes of a text: its elements. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }))
  parser.write(xml).close()
  return elements
}

describe.each(every)('a chart of the kind %s', (_kind, chart) => {
  it.each([240, 340, 720, 1600])('is well-formed and has no number that is none, %s pixels wide', (width) => {
    const { svg, height, marks } = draw(chart, { width })
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u)
    const [root] = elementsOf(svg)
    expect(root?.attributes).toMatchObject({ role: 'img', width: String(width), height: String(height) })
    for (const { x, y } of marks) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
  })

  it('says title, unit, source, licence, release and where the data are, as text', () => {
    const { svg } = draw(chart)
    for (const text of [
      'Remittances &amp; &lt;shares&gt;',
      '% of GDP',
      'Source: World Bank, Development Indicators. Licence: CC BY 4.0.',
      'release 2026.05',
      '* Without prejudice',
      'href="https://data.example.org/embed/line?indicator=X&amp;areas=KGZ"',
    ]) {
      expect(svg).toContain(text)
    }
  })

  it('is described for whoever does not see it, and its table has a row for each thing', () => {
    const { svg } = draw(chart)
    expect(svg).toMatch(/aria-labelledby="(\w+)t \1d".*<title id="\1t">.*<desc id="\1d">[^<]{20,}/u)
    const { head, rows } = dataTable(chart)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.length).toBe(head.length)
    elementsOf(tableHtml(chart))
  })

  it('carries no style that a strict policy would refuse, and no colour beside its variables', () => {
    const { svg } = draw(chart, { bare: true })
    expect(svg).not.toMatch(/<style|style=/u)
    const fixed = fixColours(svg, 'dark')
    expect(fixed).not.toContain('var(')
    expect(svg.replace(/var\([^)]*\)/gu, '')).not.toMatch(/"#[0-9a-f]{3,6}"/u)
    expect(fixed).toContain('#14191f')
  })

  it('is the same each time', () => {
    expect(draw(chart).svg).toBe(draw(chart).svg)
  })
})

it('breaks a line where there is no value, and draws none as zero', () => {
  const { svg } = draw(charts.line)
  const lines = (id: string): string =>
    new RegExp(`<g data-id="${id}"><path d="([^"]*)" fill="none"`, 'u').exec(svg)?.[1] ?? ''
  expect(lines('KGZ').match(/M/gu)).toHaveLength(2)
  // 2000 stands alone before a gap: it is a marker and no line.
  expect(lines('XKX').match(/[ML]/gu)).toHaveLength(4)
  expect(svg).toContain('No data: A place with a name that is much longer than what there is room for.')
  expect(svg).not.toContain('data-id="TJK"')
})

it('stripes what has no value on a map, in a legend of its own, and draws small states as dots', () => {
  const { svg } = draw(charts.map)
  expect(svg).toMatch(/<g fill="url\(#\w+h\)">(<path data-id="\w+" d="[^"]+"\/>)*<path data-id="(KGZ|TJK)"/u)
  expect(svg).toMatch(/<circle data-id="MLT"/u)
  expect(svg).toContain('class="oc-disputed"')
  expect(svg).toContain('imply no opinion on the status of any territory')
})

it('begins bars at zero, whatever their values', () => {
  const far = {
    ...table,
    rows: [
      { id: 'A', name: 'A', values: [1000] },
      { id: 'B', name: 'B', values: [1010] },
    ],
  }
  const { svg } = draw({ ...charts.bar, table: far })
  const widths = [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([^"]*)"/gu)].map(([, width]) =>
    Number(width),
  )
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(1000 / 1010, 2)
})

it('keeps the colours of series when others are turned off', () => {
  const colour = (svg: string): string | undefined => /<g data-id="XKX">.*?stroke="([^"]*)"/u.exec(svg)?.[1]
  const all = draw(charts.line).svg
  const fewer = draw(charts.line, { hidden: new Set(['KGZ']) }).svg
  expect(fewer).not.toContain('data-id="KGZ"')
  expect(colour(fewer)).toBe(colour(all))
})

it('speaks Russian', () => {
  const { svg } = draw({ ...charts.map, language: 'ru' })
  expect(svg).toContain('Нет данных')
  expect(svg).toContain('Источник: ')
})
