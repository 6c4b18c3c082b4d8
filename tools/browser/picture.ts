import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

const kept = fileURLToPath(new URL('pictures/', import.meta.url))

/** Part of a picture's pixels that may differ: dates and names of releases change, and edges of letters. */
const tolerance = 0.015

/** How different two colours have to be to count, from 0 to 1. */
const threshold = 0.06

// Of the package that has it: pages and charts name Inter first, so the same letters stand in them on every machine.
const { resolve } = createRequire(new URL('../../packages/api/package.json', import.meta.url))
const fontFace = [
  ['400', '400Regular/Inter_400Regular.ttf'],
  ['600 800', '600SemiBold/Inter_600SemiBold.ttf'],
]
  .map(([weight = '', file = '']) => {
    const data = readFileSync(resolve(`@expo-google-fonts/inter/${file}`)).toString('base64')
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`
  })
  .join('')

/** Gives a page the letters of the pictures; it has to be opened with `bypassCSP`. */
export async function pinLetters(page: Page): Promise<void> {
  await page.addStyleTag({ content: fontFace })
  await page.evaluate(async () => {
    await Promise.all(['400 16px Inter', '600 16px Inter'].map((font) => document.fonts.load(font)))
  })
}

/** How a page is opened for a picture: each point of it is five pixels wide, so letters are shades and not shapes. */
export const pictured = { deviceScaleFactor: 0.2, reducedMotion: 'reduce', bypassCSP: true } as const

/**
 * What a window shows, against the picture that is kept of it. With `PICTURES=write` it is kept from now on, for whoever
 * changes a page to look at.
 * @returns the part of pixels that differ, and where both pictures and their difference are when they are too many
 */
export async function compareWithPicture(page: Page, name: string): Promise<string | undefined> {
  const file = join(kept, `${name}.png`)
  const bytes = await page.screenshot()
  if (process.env['PICTURES'] === 'write') {
    mkdirSync(kept, { recursive: true })
    writeFileSync(file, bytes)
    return undefined
  }
  if (!existsSync(file)) return `There is no picture ${file}: make it with PICTURES=write, and look at it.`
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(bytes)]
  const { width, height } = before
  if (now.width !== width || now.height !== height) {
    return `${name} is ${now.width} x ${now.height} pixels, and was ${width} x ${height}.`
  }
  const difference = new PNG({ width, height })
  const differ = pixelmatch(before.data, now.data, difference.data, width, height, {
    threshold,
    includeAA: true,
  })
  if (differ / (width * height) <= tolerance) return undefined
  const folder = join(tmpdir(), 'opencorridor-pictures')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.now.png`), bytes)
  writeFileSync(join(folder, `${name}.difference.png`), PNG.sync.write(difference))
  const part = ((100 * differ) / (width * height)).toFixed(1)
  return `${name} differs in ${part} % of its pixels from tools/browser/pictures/${name}.png; see ${folder}.`
}
