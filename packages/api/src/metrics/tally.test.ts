import { AggregatorRegistry, Histogram, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { TallyHistogram } from './tally.ts'

const options = { name: 'seconds', help: 'Time.', labelNames: ['path', 'operation'], buckets: [0.5, 1, 2.5] }
const paths = ['/graphql', '/"quoted"\n']
const values = [0, 0.5, 0.500_001, 0.9, 1, 2, 2.5, 3, 1e9]

function registries() {
  const [own, usual] = [new Registry(), new Registry()]
  const tallies = new TallyHistogram({ ...options, registers: [own] })
  const histogram = new Histogram({ ...options, registers: [usual] })
  for (const [at, path] of paths.entries()) {
    const tally = tallies.labels(path, 'Known')
    for (const value of values.slice(at)) {
      tally.observe(value)
      histogram.labels(path, 'Known').observe(value)
    }
  }
  return { own, usual }
}

test('a histogram over tallies reads as that of prom-client does', async () => {
  const { own, usual } = registries()
  expect(await own.metrics()).toBe(await usual.metrics())
})

test('those of several processes are added up', async () => {
  const { own, usual } = registries()
  const ofAll = async (registry: Registry) => {
    const one = await registry.getMetricsAsJSON()
    return AggregatorRegistry.aggregate([one, one] as never).metrics()
  }
  expect(await ofAll(own)).toBe(await ofAll(usual))
})
