import { describe, expect, it } from 'vitest'
import { chartKinds } from './chart.ts'
import { draw } from './draw.ts'
import { charts } from './testing/charts.ts'

/**
 * Pictures to look at, wide and narrow, light and dark: a change of a chart is a change of its picture, which whoever
 * changes it looks at before it is kept (`vitest run packages/charts/src/reference.test.ts --update=all`).
 */
describe.each(chartKinds)('%s', (kind) => {
  it.each([
    [720, 'light'],
    [360, 'dark'],
  ] as const)('is drawn as it was, %s pixels wide, %s', async (width, theme) => {
    const { svg } = draw(charts[kind], { width, theme })
    // An element to a line: a difference can be read.
    const text = `${svg.replaceAll('><', '>\n<')}\n`
    await expect(text).toMatchFileSnapshot(`./testing/reference/${kind}-${width}-${theme}.svg`)
  })
})
