import { areaRecords, createAreaIndex, resolve } from '@opencorridor/schema/areas'
import type { RecordInput } from '@opencorridor/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IngestItem } from '../../item.ts'
import { createEvidence } from './check/evidence.ts'
import type { Evidence } from './check/evidence.ts'
import { readStarterFiles } from './starter-files.ts'
import type { StarterFiles } from './starter-files.ts'
import { textItems } from './starter-items.ts'

// The conflicts and traps of the texts, one test for each: what contradicts itself stays side by side, what looks
// alike is not merged, and what is not known is not published.
let files: StarterFiles
let items: IngestItem[]
let evidence: Evidence

const { Area: areas, AreaCode: codes, AreaName: names } = areaRecords()
const index = createAreaIndex({ areas, codes, names })

beforeAll(async () => {
  files = await readStarterFiles()
  items = textItems(files)
  evidence = createEvidence(items, files.datasets)
})

function results(projectId: string): RecordInput<'ProjectResult'>[] {
  return evidence.records('ProjectResult').filter((result) => result.projectId === projectId)
}

function statement(id: string): RecordInput<'Statement'> | undefined {
  return evidence.records('Statement').find((candidate) => candidate.id === id)
}

/** Values of an indicator for an area, with dataset and year. */
function values(indicatorId: string, areaId: string) {
  return evidence.series
    .filter(
      ({ subject, ...series }) =>
        'areaId' in subject && subject.areaId === areaId && series.indicatorId === indicatorId,
    )
    .flatMap(({ datasetId, observations }) =>
      observations.map(({ period, value }) => ({ datasetId, period, value })),
    )
}

function project(id: string): RecordInput<'Project'> | undefined {
  return evidence.records('Project').find((candidate) => candidate.id === id)
}

describe('two claims stay two claims', () => {
  it('social enterprises in Georgia: at least 25 persons, and at least 120', () => {
    const claims = results('social-enterprise-georgia').filter(({ claimGroup }) => claimGroup != null)
    expect(claims.map(({ value, qualifier, confidence }) => [value, qualifier, confidence])).toEqual([
      [25, '>=', 'EXPLICIT'],
      [120, '>=', 'LAYOUT'],
    ])
    expect(new Set(claims.map(({ claimGroup }) => claimGroup)).size).toBe(1)
    expect(evidence.isStatedAt('ProjectResult', { ...claims[0] }, 'S4 l.2805-2809')).toBe(true)
    expect(evidence.isStatedAt('ProjectResult', { ...claims[1] }, 'S4 l.2834-2839')).toBe(true)
  })

  it('mine survivors in Azerbaijan: 30 months by the header, 6 months by the text', () => {
    expect(project('mine-survivors-aze')).toMatchObject({ startsOn: '2014-02', endsOn: '2016-07' })
    const claims = results('mine-survivors-aze').filter(({ claimGroup }) => claimGroup != null)
    expect(claims.map(({ value, unit }) => [value, unit])).toEqual([
      [6, 'months'],
      [30, 'months'],
    ])
    expect(new Set(claims.map(({ claimGroup }) => claimGroup)).size).toBe(1)
  })
})

describe('one thing under several names', () => {
  it('projects keep every title', () => {
    const titles = (id: string) => [
      project(id)?.title,
      ...evidence
        .records('ProjectTitle')
        .filter(({ projectId }) => projectId === id)
        .map(({ title }) => title),
    ]
    expect(titles('mixed-migration-ca')).toEqual([
      'Addressing Mixed Migration Flows through Capacity building in Central Asia',
      'Managing Mixed Migration Flows through Capacity Building in Central Asia',
    ])
    expect(titles('geo-pol-est')).toEqual([
      'Piloting Temporary Labour Migration of Georgian Workers to Poland and Estonia',
      'Temporary Labour Migration of Georgian Workers to Poland and Estonia',
    ])
    expect(titles('rmp-central-asia')).toEqual([
      'Regional Migration Programme, DFID Central Asia',
      'Regional Migration Programme (RMP)',
    ])
  })

  it.each([
    ['TUR', 'Turkey', '2015'],
    ['TUR', 'Türkiye', '2023'],
    ['RUS', 'Russia', '2015'],
    ['RUS', 'Russian Federation', '2015'],
    ['MDA', 'Moldova', '2015'],
    ['MDA', 'Republic of Moldova', '2015'],
    ['XKX', 'Kosovo', '2023'],
    ['XKX', 'Kosovo*', '2015'],
  ])('%s is called %s (%s)', (id, name, at) => {
    expect(resolve(index, name, { at })).toMatchObject({
      kind: 'RESOLVED',
      area: { id },
    })
  })
})

describe('what looks alike is not merged', () => {
  it('two programmes in Central Asia are related, not added up', () => {
    const relations = evidence
      .records('ProjectRelation')
      .filter(({ projectId, relatedId }) => [projectId, relatedId].includes('carmp'))
    expect(relations.map(({ projectId, kind }) => [projectId, kind])).toEqual([
      ['carmp', 'RELATED'],
      ['rmp-central-asia', 'RELATED'],
    ])
    expect(results('carmp').map(({ value }) => value)).toContain(50000)
    expect(results('rmp-central-asia').map(({ value }) => value)).toContain(931308)
  })

  it('remittances of Tajikistan: 48.8 as published in April 2015, 51 for 2022', () => {
    expect(statement('remit-gdp-tjk-2015report')).toMatchObject({
      value: 48.8,
      indicatorId: 'BX.TRF.PWKR.DT.GD.ZS',
      periodText: '2013 (as published April 2015)',
      periodStart: null,
      datasetId: 'iom-seeeca-showcase-2015',
    })
    const source = evidence
      .records('SourceReference')
      .find(
        ({ recordKind, recordId }) => recordKind === 'Statement' && recordId === 'remit-gdp-tjk-2015report',
      )
    expect(source).toMatchObject({ locator: 'l.324-326', statedBy: '2015-04' })
    expect(values('BX.TRF.PWKR.DT.GD.ZS', 'TJK')).toEqual([
      { datasetId: 'iom-vienna-2023', period: 2022, value: 51 },
    ])
  })

  it('105 million migrant workers are not 232 million migrants', () => {
    expect(statement('migrant-workers-world')).toMatchObject({ value: 105_000_000, indicatorId: null })
    expect(values('SM.POP.TOTL', 'WLD')).toEqual([
      { datasetId: 'iom-seeeca-showcase-2015', period: 2013, value: 232_000_000 },
    ])
  })
})

describe('what is not known is not published', () => {
  it('figures whose label or period is lost are no values of a series', () => {
    const inText = evidence.series.flatMap(({ observations }) =>
      observations.map(({ attributes }) => attributes?.SOURCE),
    )
    expect(inText).not.toContain('S4 l.237-238')
    expect(inText).not.toContain('S4 l.317-322')
    expect(statement('seeeca-unattached-12-2')).toMatchObject({
      value: 12.2,
      indicatorId: null,
      confidence: 'LAYOUT',
    })
    expect(statement('seeeca-pop-growth')).toMatchObject({
      value: 3.7,
      indicatorId: null,
      confidence: 'LAYOUT',
    })
    const pictograms = results('rmp-moscow-social-networks').filter(({ label }) =>
      label.includes('label lost'),
    )
    expect(pictograms.map(({ value, confidence }) => [value, confidence])).toEqual([
      [52, 'LAYOUT'],
      [48, 'LAYOUT'],
    ])
  })

  it('slips of the pen are corrected in titles and names', () => {
    const named = items.flatMap((item) => {
      if (item.type !== 'record') return []
      const { title, name, label, text }: Record<string, unknown> = { ...item.record }
      return [title, name, label, text].filter((part) => typeof part === 'string')
    })
    expect(named.length).toBeGreaterThan(500)
    expect(named.filter((text) => /\b(?:Wester|INTIATIVES?|STRENGHTEN|INITATIVE)\b/i.test(text))).toEqual([])
  })

  it('70 countries stand in the running text, the tile above has lost its number', () => {
    expect(statement('iom-lm-countries')).toMatchObject({ value: 70, unit: 'countries' })
    expect(evidence.isStatedAt('Statement', { id: 'iom-lm-countries' }, 'S2 l.36')).toBe(true)
    expect(evidence.places.has('S2 l.14')).toBe(false)
  })
})
