import type { Registry } from 'prom-client'

/** How often something happened, by how much it was: plain numbers, which a scrape reads. */
export class Tally {
  readonly #bounds: readonly number[]
  /** Values up to each bound and above the one before; the last place is for those above all bounds. */
  readonly counts: number[]
  sum = 0

  /** @param bounds - Ascending. */
  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.counts = Array.from({ length: bounds.length + 1 }, () => 0)
  }

  observe(value: number): void {
    const bounds = this.#bounds
    let at = 0
    while (at < bounds.length && value > (bounds[at] as number)) at++
    ;(this.counts[at] as number)++
    this.sum += value
  }
}

interface TallyOptions<Label extends string> {
  name: string
  help: string
  labelNames: readonly Label[]
  /** Upper bounds, ascending. */
  buckets: readonly number[]
  registers: readonly Registry[]
}

type Labels = Readonly<Record<string, string | number>>

/**
 * A histogram of Prometheus over tallies. That of prom-client looks up its labels anew for every value, which a
 * profile of answers that are kept shows.
 */
export class TallyHistogram<Label extends string> {
  readonly name: string
  readonly help: string
  readonly type = 'histogram'
  readonly aggregator = 'sum'
  readonly #labelNames: readonly Label[]
  readonly #bounds: readonly number[]
  readonly #tallies: { labels: Labels; tally: Tally }[] = []

  constructor({ name, help, labelNames, buckets, registers }: TallyOptions<Label>) {
    this.name = name
    this.help = help
    this.#labelNames = labelNames
    this.#bounds = buckets
    // What a registry asks of a metric is its name and `get`.
    for (const registry of registers) registry.registerMetric(this as never)
  }

  /** A new tally, to be kept by whoever counts there. */
  labels(...values: string[]): Tally {
    const tally = new Tally(this.#bounds)
    this.#tallies.push({
      labels: Object.fromEntries(this.#labelNames.map((name, at) => [name, values[at] ?? ''])),
      tally,
    })
    return tally
  }

  /** As prom-client has metrics. */
  get() {
    const values = this.#tallies.flatMap(({ labels, tally }) => {
      let count = 0
      const buckets = tally.counts.map((one, at) => ({
        metricName: `${this.name}_bucket`,
        labels: { le: this.#bounds[at] ?? '+Inf', ...labels },
        value: (count += one),
      }))
      return [
        ...buckets,
        { metricName: `${this.name}_sum`, labels, value: tally.sum },
        { metricName: `${this.name}_count`, labels, value: count },
      ]
    })
    return { name: this.name, help: this.help, type: this.type, aggregator: this.aggregator, values }
  }
}
