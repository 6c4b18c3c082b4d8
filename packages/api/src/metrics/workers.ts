import { AggregatorRegistry } from 'prom-client'
import type { Metrics } from './metrics.ts'

/** Lets the process that started this one ask for its figures. */
export function tellFigures({ registry }: Metrics): void {
  AggregatorRegistry.setRegistries(registry)
  // It listens from its making on.
  new AggregatorRegistry()
}

/** In the process that starts others: the figures of all of them, added up, as Prometheus reads them. */
export function figuresOfAll(): () => Promise<string> {
  const all = new AggregatorRegistry()
  return () => all.clusterMetrics()
}
