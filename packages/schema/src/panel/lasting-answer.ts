import type { ReadyText } from '../graph/ready-text.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { PanelSeries } from './panel-series.ts'
import type { OmittedSeries } from './panel-coverage.ts'

/** What one indicator says of some places: it is the same whenever it is asked, so it may be kept with the series. */
export interface LastingAnswer {
  readonly series: PanelSeries[]
  readonly omitted: OmittedSeries[]
}

/** The texts that were made of kept answers, by name, and the set that they count for. */
const texts = new WeakMap<readonly PanelSeries[], { set: SeriesSet; made: Map<string, ReadyText> }>()

/** Bytes that an answer takes for each of its series. */
const bytesPerSeries = 150

/**
 * The answer to a question that many ask in the same words (the newest value of every country: what maps and rankings are
 * drawn from), made once for a set of series. It lives as long as the set, and counts in the bound of the cache.
 * @param name tells the question from others about the same set; there are few of them, none named by a client.
 */
export function lastingAnswer(set: SeriesSet, name: string, make: () => LastingAnswer): LastingAnswer {
  return set.once(`answer: ${name}`, () => {
    const answer = make()
    texts.set(answer.series, { set, made: new Map() })
    set.charge((answer.series.length + answer.omitted.length) * bytesPerSeries)
    return answer
  })
}

/** A text made of the series of an answer: once, where the answer is kept. */
export function lastingText(series: readonly PanelSeries[], name: string, make: () => ReadyText): ReadyText {
  const kept = texts.get(series)
  if (kept === undefined) return make()
  let text = kept.made.get(name)
  if (text === undefined) {
    text = make()
    kept.made.set(name, text)
    kept.set.charge(text.byteLength)
  }
  return text
}
