/** Each colour by its name: in light, and in dark surroundings. Orders of 8 series and 6 steps that stay apart for the
 * colour-blind: after Okabe and Ito, darkened to stand out from the paper as text does. */
const colours = {
  paper: ['#ffffff', '#14191f'],
  ink: ['#1d2733', '#e8edf2'],
  muted: ['#5b6773', '#a3aeb9'],
  grid: ['#dfe3e8', '#2c343d'],
  axis: ['#8a949e', '#6b7681'],
  land: ['#e9ecef', '#262e37'],
  border: ['#ffffff', '#14191f'],
  hatch: ['#b9c1c9', '#4d5863'],
  s1: ['#0072b2', '#5db5ee'],
  s2: ['#c45100', '#ff9457'],
  s3: ['#007d5b', '#3ecf9f'],
  s4: ['#b0478a', '#e79fc9'],
  s5: ['#806600', '#d9bb4c'],
  s6: ['#5b4ba8', '#b3a5f0'],
  s7: ['#3b87b5', '#9ad0f5'],
  s8: ['#505a64', '#c8ced4'],
  q1: ['#d3eee0', '#17414f'],
  q2: ['#9fd8c8', '#1d6173'],
  q3: ['#62bbbb', '#2a8592'],
  q4: ['#3695ae', '#4fabaa'],
  q5: ['#216c98', '#86cfbe'],
  q6: ['#1a437a', '#c9efd8'],
  d1: ['#8f4200', '#ffab5e'],
  d2: ['#d07c2b', '#c97a34'],
  d3: ['#f1cc9c', '#6e4a2a'],
  d4: ['#c9e0ed', '#24475a'],
  d5: ['#64a9cd', '#3f86a8'],
  d6: ['#16618f', '#8fd0ee'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

/** Name of a colour; the CSS variable `--oc-<name>` sets it from outside. */
export type Colour = keyof typeof colours

/** How many series have a colour of their own; further ones begin again, with another dash and marker. */
export const seriesColours = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const satisfies Colour[]
export const sequential = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'] as const satisfies Colour[]
export const diverging = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const satisfies Colour[]

/** A colour as it is written into a picture: the variable, and what it is where nobody sets it. */
export const paint = (name: Colour): string => `var(--oc-${name},${colours[name][0]})`

const declared = (side: 0 | 1): string =>
  Object.entries(colours)
    .map(([name, pair]) => `--oc-${name}:${pair[side]}`)
    .join(';')

/**
 * The style sheet of a picture.
 * @param selector what carries the variables: `svg`, or `:host` of an embed
 */
export function themeStyle(theme: 'light' | 'dark' | 'auto', selector: string): string {
  const dark = `${selector}{${declared(1)}}`
  if (theme === 'dark') return dark
  const light = `${selector}{${declared(0)}}`
  return theme === 'light' ? light : `${light}@media (prefers-color-scheme:dark){${dark}}`
}

/**
 * A picture with its colours in place of the variables, for programs that know no variables.
 * @param svg as `draw` makes it
 */
export function fixColours(svg: string, theme: 'light' | 'dark'): string {
  const side = theme === 'dark' ? 1 : 0
  return svg.replace(/var\(--oc-(\w+),#\w+\)/gu, (whole, name: string) =>
    name in colours ? colours[name as Colour][side] : whole,
  )
}
