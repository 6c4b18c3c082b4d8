import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import countries from 'i18n-iso-countries'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { format, resolveConfig } from 'prettier'

/**
 * Writes generated/world.ts: the countries of world-atlas, projected once to whole units, so that no chart projects
 * anything and browsers load no projection.
 */

/** Units across. Whole units of 4,000 are finer than what the atlas of 1:110 million knows. */
const width = 4000

interface Named {
  name: string
}
type Atlas = Topology<{ countries: GeometryCollection<Named> }>
type Land = Feature<Polygon | MultiPolygon, Named>

const require = createRequire(import.meta.url)
const atlas = (scale: string): Atlas =>
  JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as Atlas

/** Shapes of the atlas that have no code of ISO 3166, and the area that the United Nations count them to. */
const withoutCode: Readonly<Record<string, string>> = {
  Kosovo: 'XKX',
  'N. Cyprus': 'CYP',
  Somaliland: 'SOM',
  Crimea: 'UKR',
  'Siachen Glacier': '',
  'Indian Ocean Ter.': '',
  'Ashmore and Cartier Is.': '',
}

const nameOf = ({ properties }: { properties?: object | null | undefined }): string =>
  properties && 'name' in properties && typeof properties.name === 'string' ? properties.name : ''
const codeOf = (shape: {
  id?: string | number | undefined
  properties?: object | null | undefined
}): string =>
  withoutCode[nameOf(shape)] ??
  (shape.id === undefined ? undefined : countries.numericToAlpha3(String(shape.id).padStart(3, '0'))) ??
  ''

/**
 * The atlas draws Crimea as the one polygon of Russia there; the General Assembly (resolution 68/262) and with it the
 * codes of this project know it as Ukraine's. It becomes a shape of its own, whose border is drawn as disputed.
 */
function withCrimea({ objects, ...rest }: Atlas): Atlas {
  const geometries = objects.countries.geometries.flatMap((geometry): GeometryObject<Named>[] => {
    if (nameOf(geometry) !== 'Russia' || geometry.type !== 'MultiPolygon') return [geometry]
    const parts = geometry.arcs.map((arcs) => {
      const part = feature<Named>(rest as Atlas, { type: 'Polygon', arcs }) as Feature<Polygon>
      const [longitude, latitude] = geoCentroid(part)
      return { arcs, crimea: longitude > 32 && longitude < 37 && latitude > 44 && latitude < 46.5 }
    })
    const arcs = parts.flatMap((part) => (part.crimea ? [part.arcs] : []))
    if (arcs.length !== 1) throw new Error('The atlas does not draw Crimea as it did.')
    return [
      { ...geometry, arcs: parts.flatMap((part) => (part.crimea ? [] : [part.arcs])) },
      { type: 'MultiPolygon', arcs, properties: { name: 'Crimea' } },
    ]
  })
  return { ...rest, objects: { countries: { type: 'GeometryCollection', geometries } } }
}

/** Borders on whose course the states that share them do not agree, or where one of them is not recognised. */
const disputes = [
  ['Kosovo', 'Serbia'],
  ['N. Cyprus', 'Cyprus'],
  ['Somaliland', 'Somalia'],
  ['Crimea', 'Ukraine'],
  ['W. Sahara', 'Morocco'],
  ['Palestine', 'Israel'],
  ['India', 'Pakistan'],
  ['India', 'China'],
  ['Sudan', 'S. Sudan'],
].map((pair) => pair.sort().join('|'))
const disputed = (a: Named, b: Named): boolean => disputes.includes([a.name, b.name].sort().join('|'))

const coarse = withCrimea(atlas('110m'))
const lands = feature(coarse, coarse.objects.countries).features as Land[]
/** Nobody is at home there: without data, they are none that is missing. */
const uninhabited = new Set(['', 'ATA', 'ATF', 'BVT', 'HMD', 'IOT', 'SGS', 'UMI'])
const shown = lands.filter((land) => !uninhabited.has(codeOf(land)))
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitWidth(width, { type: 'FeatureCollection', features: shown })
const height = Math.ceil(geoPath(projection).bounds({ type: 'FeatureCollection', features: shown })[1][1])

/** A path in whole units, each point relative to the one before. */
function compact(path: string | null): string {
  let [x, y] = [0, 0]
  let text = ''
  for (const [, command, rest] of (path ?? '').matchAll(/([MLZ])([^MLZ]*)/gu)) {
    if (command === 'Z') {
      text += 'z'
      continue
    }
    const [toX = 0, toY = 0] = (rest ?? '').split(',').map(Number).map(Math.round)
    if (command === 'M') text += `M${toX} ${toY}`
    else if (toX !== x || toY !== y) text += `l${toX - x} ${toY - y}`.replace(' -', '-')
    ;[x, y] = [toX, toY]
  }
  return text.replace(/M[\d ]+z/gu, '')
}
const pathOf = geoPath(projection)

const shapes = new Map<string, string>()
for (const land of shown) shapes.set(codeOf(land), (shapes.get(codeOf(land)) ?? '') + compact(pathOf(land)))

/** Where an area is marked: the middle of its largest part, of the finer atlas, which knows small states too. */
function anchorOf({ geometry }: Land, code: string): [number, number] {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
  const place = peopled[code]
  const largest = polygons.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a))
  const [x, y] = projection(place ?? geoCentroid(largest)) ?? [0, 0]
  return [Math.round(x), Math.round(y)]
}
const fine = atlas('50m')
/** Where most people live, in countries whose middle is nearly empty: longitude and latitude. */
const peopled: Readonly<Record<string, [number, number]>> = {
  RUS: [46, 55.5],
  CAN: [-96, 51],
  AUS: [146, -32],
  EGY: [31, 29],
  DZA: [3, 34],
}
const anchors = new Map<string, [number, number]>()
for (const land of feature(fine, fine.objects.countries).features as Land[]) {
  const code = codeOf(land)
  // Parts that are counted to another area do not move its mark.
  const own = withoutCode[nameOf(land)] === undefined || code === 'XKX'
  if (own && !uninhabited.has(code) && !anchors.has(code)) anchors.set(code, anchorOf(land, code))
}

const borders = (pick: (a: Named, b: Named) => boolean): string =>
  compact(
    pathOf(
      mesh(coarse, coarse.objects.countries, (a, b) => {
        const [one, other] = [a.properties as Named, b.properties as Named]
        return a !== b && pick(one, other)
      }),
    ),
  )
const sorted = <Value>(map: ReadonlyMap<string, Value>) =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))

const source = `// Written by packages/charts/tools/print-world.ts from world-atlas (Natural Earth, public domain). Do not edit.
import type { World } from '../src/map/world.ts'

export const world: World = ${JSON.stringify({
  width,
  height,
  shapes: sorted(shapes),
  anchors: sorted(anchors),
  disputed: borders(disputed),
})}
`
const file = new URL('../generated/world.ts', import.meta.url)
writeFileSync(file, await format(source, { ...(await resolveConfig(file)), parser: 'typescript' }))
