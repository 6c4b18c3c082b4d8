import { createRequire } from 'node:module'
import { fixColours } from '@opencorridor/charts'
import type { Picture } from '@opencorridor/charts'
import { renderAsync } from '@resvg/resvg-js'

const require = createRequire(import.meta.url)
/** Latin, Cyrillic and Greek. Without a font, text would vanish without a word. */
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/inter/${file}`),
)

/**
 * A picture in pixels, twice as many as its size says, as screens have them now.
 * @param picture drawn without a style element: the renderer knows no variables
 * @param pixels across; default twice the width, 4,000 at most
 */
export async function rasterise(
  { svg, width }: Picture,
  theme: 'light' | 'dark',
  pixels = Math.min(4000, width * 2),
): Promise<Buffer> {
  const image = await renderAsync(fixColours(svg, theme), {
    fitTo: { mode: 'width', value: pixels },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  })
  return image.asPng()
}
