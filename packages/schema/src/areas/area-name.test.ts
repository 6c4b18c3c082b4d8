import { describe, expect, it } from 'vitest'
import { areaName } from './area-name.ts'
import { index, records } from './testing.ts'

describe('areaName', () => {
  it.each([
    ['TUR', 'en', '2025', 'Türkiye'],
    ['TUR', 'en', '2010', 'Turkey'],
    ['TUR', 'en', '2022', 'Türkiye'],
    ['SWZ', 'en', '2000', 'Swaziland'],
    ['MKD', 'en', '2025', 'North Macedonia'],
    ['CZE', 'en', '2025', 'Czechia'],
    ['COD', 'en', '1985', 'Zaire'],
    ['KGZ', 'ru', '2025', 'Кыргызстан'],
    ['XKX', 'en', '2025', 'Kosovo*'],
    ['XKX', 'sq', '2025', 'Kosovë*'],
    ['SCG', 'en', '1999', 'Yugoslavia'],
    ['SUN', 'en', '2025', 'Soviet Union'],
    ['M49_143', 'ru', '2025', 'Центральная Азия'],
  ])('of %s in %s at %s: %s', (id, language, at, name) => {
    expect(areaName(index, id, language, at)).toEqual({ name, language, fallback: false })
  })

  it('falls back from a regional tag to its language without saying so, and to English saying so', () => {
    expect(areaName(index, 'DEU', 'de-AT')).toEqual({ name: 'Deutschland', language: 'de', fallback: false })
    expect(areaName(index, 'DEU', 'sw')).toEqual({ name: 'Germany', language: 'en', fallback: true })
    expect(areaName(index, 'SEEECA', 'ka')).toMatchObject({ language: 'en', fallback: true })
  })

  it('gives the id of an area without a name', () => {
    expect(areaName(index, 'NOWHERE', 'en')).toEqual({ name: 'NOWHERE', language: 'und', fallback: true })
  })
})

it('has one short name without end for each area and language', () => {
  const keys = records.AreaName.filter(({ form, until }) => form === 'SHORT' && until === '').map(
    ({ areaId, language }) => `${areaId} ${language}`,
  )
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
})

it('has a short name in English for every area, and in every UN language for every country in existence', () => {
  for (const { id, kind, dissolvedOn } of records.Area) {
    const languages =
      kind === 'COUNTRY' && dissolvedOn === undefined ? ['en', 'fr', 'es', 'ar', 'zh', 'ru'] : ['en']
    for (const language of languages) {
      expect(areaName(index, id, language), `${id} ${language}`).toMatchObject({ fallback: false })
    }
  }
})
