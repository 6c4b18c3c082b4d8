import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Prints how long the pictures of the charts take to draw, warm: their package measures them. */
export async function measureCharts(): Promise<void> {
  const tool = fileURLToPath(new URL('../../../packages/charts/tools/measure.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', tool], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new RangeError('The pictures could not be measured.')
}
