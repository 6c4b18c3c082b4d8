import type { IngestScope } from '../item.ts'

/**
 * Whether everything that `inner` says is taken back by what `outer` covers. Of series only a scope in which absence
 * removes does that: where it carries, what `inner` says besides stays said.
 */
export function scopesCover(outer: readonly IngestScope[], inner: readonly IngestScope[]): boolean {
  return inner.every((scope) => {
    const same = outer.filter(({ datasetId }) => datasetId === scope.datasetId)
    const kinds = new Set(same.flatMap(({ records }) => records))
    const removing = same.filter(({ absence = 'REMOVES' }) => absence === 'REMOVES')
    const whole = removing.some(({ indicators }) => indicators === 'all')
    const indicators = new Set(removing.flatMap(({ indicators }) => (indicators === 'all' ? [] : indicators)))
    return (
      same.length > 0 &&
      scope.records.every((kind) => kinds.has(kind)) &&
      (whole || (scope.indicators !== 'all' && scope.indicators.every((id) => indicators.has(id))))
    )
  })
}
