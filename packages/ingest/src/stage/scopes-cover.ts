import type { IngestScope } from '../item.ts'

/** Whether everything that `inner` covers is covered by `outer`. */
export function scopesCover(outer: readonly IngestScope[], inner: readonly IngestScope[]): boolean {
  return inner.every((scope) => {
    const same = outer.filter(({ datasetId }) => datasetId === scope.datasetId)
    const kinds = new Set(same.flatMap(({ records }) => records))
    const whole = same.some(({ indicators }) => indicators === 'all')
    const indicators = new Set(same.flatMap(({ indicators }) => (indicators === 'all' ? [] : indicators)))
    return (
      same.length > 0 &&
      scope.records.every((kind) => kinds.has(kind)) &&
      (whole || (scope.indicators !== 'all' && scope.indicators.every((id) => indicators.has(id))))
    )
  })
}
