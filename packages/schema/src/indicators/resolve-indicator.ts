import type { InView, ReleaseView } from '../releases/release-view.ts'

/** What a code of an indicator stands for in a release. */
export type IndicatorResolution =
  | { outcome: 'RESOLVED'; indicator: InView<'Indicator'> }
  | { outcome: 'AMBIGUOUS'; candidates: readonly InView<'Indicator'>[] }
  | { outcome: 'UNKNOWN' }

/** Indicators by code in upper case: their own id, and each publisher's code. */
const codeIndex = (view: ReleaseView): Map<string, Set<InView<'Indicator'>>> => {
  const index = new Map<string, Set<InView<'Indicator'>>>()
  const add = (code: string, indicator: InView<'Indicator'> | undefined) => {
    if (indicator !== undefined) index.set(code, (index.get(code) ?? new Set()).add(indicator))
  }
  for (const indicator of view.all('Indicator')) add(indicator.id.toUpperCase(), indicator)
  for (const { code, indicatorId } of view.all('IndicatorCode')) {
    add(code.toUpperCase(), view.find('Indicator', indicatorId))
  }
  return index
}

/**
 * The indicator of a code: its own id, else a publisher's code for it; letter case does not matter. Two indicators
 * that publishers gave one code are both named, and none is chosen.
 */
export function resolveIndicator(view: ReleaseView, code: string): IndicatorResolution {
  const own = view.find('Indicator', code)
  if (own !== undefined) return { outcome: 'RESOLVED', indicator: own }
  const [indicator, ...others] = view.once('indicatorCodes', codeIndex).get(code.trim().toUpperCase()) ?? []
  if (indicator === undefined) return { outcome: 'UNKNOWN' }
  return others.length === 0
    ? { outcome: 'RESOLVED', indicator }
    : { outcome: 'AMBIGUOUS', candidates: [indicator, ...others] }
}
