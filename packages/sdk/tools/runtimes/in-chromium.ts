import { basename } from 'node:path'
import { build } from 'esbuild'
import { complaintsOf, startChromium } from '../../../../tools/browser/chromium.ts'
import { servePages } from '../../../../tools/browser/page-server.ts'

/** What a page of another origin than the services says of the suite. */
export interface PageResult {
  readonly results: unknown
  /** What the page complained of. */
  readonly complaints: readonly string[]
}

/** Bundles the suite with the package that is installed in a project, as a site would: chunks stay apart. */
async function bundle(project: string): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['suite/run.mjs'],
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022' },
    ...{ minify: true, write: false, outdir: 'out', logLevel: 'silent' },
  })
  return Object.fromEntries(outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]))
}

/**
 * Runs the suite in Chromium without a window.
 * @param places what the suite is told of
 */
export async function runInChromium(project: string, places: object): Promise<PageResult> {
  const pages = await servePages({
    ...(await bundle(project)),
    '/suite.html': '<!doctype html><title>Suite</title><link rel="icon" href="data:,">',
  })
  const browser = await startChromium()
  try {
    const page = await browser.newPage()
    const complaints = complaintsOf(page)
    await page.goto(`${pages.origin}/suite.html`)
    const results: unknown = await page.evaluate(
      `import('/run.js').then(({ runBehaviours }) => runBehaviours(${JSON.stringify(places)}))`,
    )
    return { results, complaints }
  } finally {
    await browser.close()
    await pages.stop()
  }
}
