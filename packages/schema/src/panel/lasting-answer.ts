import type { TextKeeper } from '../graph/kept-text.ts'
import { ReadyText } from '../graph/ready-text.ts'
import type { SeriesSet } from '../series/series-set.ts'
import type { PanelSeries } from './panel-series.ts'
import type { OmittedSeries } from './panel-coverage.ts'

/** What one indicator says of some places. */
export interface FoundAnswer {
  readonly series: readonly PanelSeries[]
  readonly omitted: readonly OmittedSeries[]
  /** Who keeps the texts that are made of the series; undefined where nobody does. */
  readonly texts?: TextKeeper | undefined
}

/** Bytes that an answer takes for each of its series. */
const bytesPerSeries = 150

/**
 * The answer to a question that many ask in the same words (the newest value of every country: what maps and rankings are
 * drawn from), made once for a set of series, when somebody looks at it. The texts of it last longer than the series, so
 * that most who ask need none of these. Both count in the bound of the cache.
 */
export class LastingAnswer implements FoundAnswer, TextKeeper {
  readonly #set: SeriesSet
  readonly #name: string
  readonly #make: () => FoundAnswer

  /** @param name tells the question from others about the same set; there are few of them, none named by a client. */
  constructor(set: SeriesSet, name: string, make: () => FoundAnswer) {
    this.#set = set
    this.#name = name
    this.#make = make
  }

  get #answer(): FoundAnswer {
    return this.#set.once(this.#name, () => {
      const answer = this.#make()
      this.#set.charge((answer.series.length + answer.omitted.length) * bytesPerSeries)
      return answer
    })
  }

  get series(): readonly PanelSeries[] {
    return this.#answer.series
  }

  get omitted(): readonly OmittedSeries[] {
    return this.#answer.omitted
  }

  get texts(): TextKeeper {
    return this
  }

  get(name: string): string | undefined {
    return this.#set.texts.get(`${this.#name}: ${name}`)
  }

  keep(name: string, text: string): void {
    this.#set.texts.keep(`${this.#name}: ${name}`, text)
  }
}

/** What is said of an answer, made of its series: once, where its texts are kept. */
export function lastingText({ texts }: Pick<FoundAnswer, 'texts'>, name: string, make: () => string): string {
  const known = texts?.get(name)
  if (known !== undefined) return known
  const text = make()
  texts?.keep(name, text)
  return text
}

/** The same as a leaf of an answer. */
export const lastingLeaf = (
  answer: Pick<FoundAnswer, 'texts'>,
  name: string,
  make: () => string,
): ReadyText => new ReadyText(lastingText(answer, name, make))
