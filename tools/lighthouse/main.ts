import { once } from 'node:events'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { startService } from '../testing/service.ts'

/**
 * `pnpm lighthouse`: the explorer on a throttled phone (Lighthouse's own profile: a slow 4G line, a processor four times
 * slower), held to what is promised. Ends with 1 where a page does not keep it. Needs /usr/bin/chromium, or another in
 * CHROMIUM. What it finds of speed is of this machine: run it when nothing else runs.
 */

const pages = ['/', '/country/KGZ', '/corridor/TJK-RUS', '/indicator/OC.MIG.NETR', '/projects', '/docs/start']

/** Performance and accessibility are scores of 100; the paint of the largest part in ms; all that is loaded in bytes. */
const promised = { performance: 95, accessibility: 95, paintMs: 1_500, bytes: 150_000 } as const

interface Measured {
  performance: number
  accessibility: number
  paintMs: number
  bytes: number
}

async function measure(url: string, port: number): Promise<Measured> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
  })
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}.`)
  const { categories, audits } = result.lhr
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    paintMs: Math.round(audits['largest-contentful-paint']?.numericValue ?? Infinity),
    bytes: Math.round(audits['total-byte-weight']?.numericValue ?? Infinity),
  }
}

/** What a page does not keep. Its weight is promised of the first view alone. */
function broken(path: string, measured: Measured): string[] {
  return [
    ...(measured.performance < promised.performance ? ['performance'] : []),
    ...(measured.accessibility < promised.accessibility ? ['accessibility'] : []),
    ...(path === '/' && measured.paintMs >= promised.paintMs ? ['largest contentful paint'] : []),
    ...(path === '/' && measured.bytes >= promised.bytes ? ['bytes'] : []),
  ]
}

const service = await startService()
const chromium = await launch({
  chromePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
})
const ended = once(chromium.process, 'exit')
let failed = false
try {
  const { origin } = new URL(service.endpoint)
  console.log('page                      performance  accessibility  largest paint    bytes')
  for (const path of pages) {
    // Once without being measured: what is measured is a service that has been asked before.
    await (await fetch(`${origin}${path}`)).text()
    const measured = await measure(`${origin}${path}`, chromium.port)
    const missed = broken(path, measured)
    failed ||= missed.length > 0
    const cells = [
      path.padEnd(25),
      String(measured.performance).padStart(11),
      String(measured.accessibility).padStart(13),
      `${measured.paintMs} ms`.padStart(14),
      String(measured.bytes).padStart(9),
    ]
    console.log(cells.join('  '), missed.length > 0 ? `NOT KEPT: ${missed.join(', ')}` : '')
  }
} finally {
  chromium.kill()
  await ended
  await service.stop()
}
if (failed) process.exitCode = 1
