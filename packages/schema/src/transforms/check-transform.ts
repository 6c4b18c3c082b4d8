import { graphError } from '../errors.ts'
import type { InView } from '../releases/release-view.ts'
import { parsePeriod } from '../series/period.ts'
import { whyNoPeriod } from '../time/why-no-period.ts'
import { relativeChangeRefusal } from './growth.ts'
import { perCapitaRefusal } from './per-capita.ts'
import { rankRefusal } from './rank.ts'
import { shareOfGdpRefusal } from './share-of-gdp.ts'
import type { Refusal, Transform, TransformInput, TransformMethod } from './transform.ts'

const longestWindow = 120

const wrong = (sentence: string) => graphError('BAD_USER_INPUT', `transform: ${sentence}`)

/** Which argument belongs to which methods. */
const belongs = {
  base: ['INDEX'],
  window: ['MOVING_AVERAGE'],
  of: ['PER_CAPITA', 'SHARE_OF_GDP'],
} as const satisfies Record<string, readonly TransformMethod[]>

/**
 * Reads the arguments of a transform.
 * @param kind what the question is about.
 * @throws BAD_USER_INPUT for an argument that is missing, out of bounds or of another method.
 */
export function checkTransform(input: TransformInput, kind: 'AREA' | 'CORRIDOR'): Transform {
  const { method, base, window, of } = input
  for (const [argument, methods] of Object.entries(belongs)) {
    if (input[argument as keyof typeof belongs] == null || methods.some((it) => it === method)) continue
    throw wrong(`${argument} is for ${methods.join(' and ')}; ${method} takes none. Leave it out.`)
  }
  switch (method) {
    case 'INDEX': {
      if (base == null) throw wrong('INDEX needs base, the period that is 100: base: "2015".')
      const period = parsePeriod(base)
      if (period === undefined) throw wrong(`base: ${whyNoPeriod(base)}`)
      return { method, base: period }
    }
    case 'MOVING_AVERAGE':
      if (window == null || window < 2 || window > longestWindow) {
        throw wrong(
          `MOVING_AVERAGE needs window, 2 to ${longestWindow} periods; it ${window == null ? 'is not given' : `is ${window}`}.`,
        )
      }
      return { method, window }
    case 'PER_CAPITA':
    case 'SHARE_OF_GDP':
      if (kind === 'AREA' && of != null) throw wrong('of is for corridors. Leave it out.')
      if (kind === 'CORRIDOR' && of == null) {
        throw wrong(
          `a corridor has two countries: say of which ${method} is, of: ORIGIN (it receives remittances) or of: DESTINATION (it sends them).`,
        )
      }
      return { method, of: of ?? undefined }
    case 'GROWTH':
    case 'DIFFERENCE':
    case 'RANK':
      return { method }
    default:
      return method satisfies never
  }
}

const refusals: { readonly [M in TransformMethod]?: Refusal } = {
  PER_CAPITA: perCapitaRefusal,
  SHARE_OF_GDP: shareOfGdpRefusal,
  GROWTH: relativeChangeRefusal,
  INDEX: relativeChangeRefusal,
  RANK: rankRefusal,
}

/**
 * Sees to it that an indicator bears a transform.
 * @throws NOT_AGGREGABLE with the reason, and what to ask for instead.
 */
export function checkBears(indicator: InView<'Indicator'>, { method }: Transform): void {
  const reason = refusals[method]?.(indicator)
  if (reason === undefined) return
  throw graphError(
    'NOT_AGGREGABLE',
    `${indicator.id} (${indicator.unit}) does not bear ${method}: ${reason}`,
    {
      indicator: indicator.id,
      transform: method,
    },
  )
}

/** Transforms that put values of several periods together. */
const overTime: ReadonlySet<string> = new Set(['GROWTH', 'INDEX', 'DIFFERENCE', 'MOVING_AVERAGE'])

/**
 * Sees to it that nothing is computed across editions that are models made anew each time.
 * @param what what is to be done with the values, a method of a transform or of filling.
 * @throws NOT_AGGREGABLE naming the dataset.
 */
export function checkModelled(
  view: InView<'Indicator'>['view'],
  indicatorId: string,
  datasetIds: Iterable<string>,
  what: string,
): void {
  if (!overTime.has(what) && what !== 'LINEAR') return
  for (const id of datasetIds) {
    if (view.find('Dataset', id)?.modelled !== true) continue
    throw graphError(
      'NOT_AGGREGABLE',
      `${indicatorId} of ${id} does not bear ${what}: its editions are models made anew each time, and what differs between two of them is the model as much as the world. Ask for the values of each period.`,
      { indicator: indicatorId, dataset: id, transform: what },
    )
  }
}
