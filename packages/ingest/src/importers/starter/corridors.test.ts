import { beforeAll, describe, expect, it } from 'vitest'
import { createEvidence } from './check/evidence.ts'
import type { Evidence } from './check/evidence.ts'
import { readStarterFiles } from './starter-files.ts'
import { textItems } from './starter-items.ts'

let evidence: Evidence

beforeAll(async () => {
  const files = await readStarterFiles()
  evidence = createEvidence(textItems(files), files.datasets)
})

/** Subjects of a statement as `<id> <role>`, with the direction where it is not onward. */
function subjects(statementId: string): string[] {
  return evidence
    .records('StatementSubject')
    .filter((subject) => subject.statementId === statementId)
    .map(({ subjectId, role, direction }) => [subjectId, role, direction ?? ''].join(' ').trim())
}

describe('corridor statements', () => {
  it('lay the cost of sending money on the corridor of the people', () => {
    const costs = evidence.records('Statement').filter(({ kind }) => kind === 'COST')
    expect(costs.map(({ id, value, text }) => [subjects(id), value, text])).toEqual([
      [['BIH-AUT ABOUT', 'BIH-DEU ABOUT'], 11.7, 'highest in the region'],
      [['TJK-RUS ABOUT', 'UZB-RUS ABOUT'], 1.9, 'lowest in the region'],
    ])
    const ids = evidence
      .records('StatementSubject')
      .flatMap(({ subjectKind, subjectId }) => (subjectKind === 'CORRIDOR' ? [subjectId] : []))
    expect(ids.filter((id) => ['AUT-BIH', 'DEU-BIH', 'RUS-TJK', 'RUS-UZB'].includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(28)
  })

  it('keep one figure on six corridors together', () => {
    expect(subjects('ca-departures')).toEqual(
      ['KGZ-KAZ', 'KGZ-RUS', 'TJK-KAZ', 'TJK-RUS', 'UZB-KAZ', 'UZB-RUS'].map((id) => `${id} ABOUT`),
    )
    const alike = evidence.records('Statement').filter(({ text }) => text === 'hundred thousands')
    expect(alike.map(({ id, qualifier, value }) => [id, qualifier, value])).toEqual([
      ['ca-departures', 'order of magnitude', null],
    ])
  })

  it('keep candidates for agreements as candidates of one statement', () => {
    expect(subjects('bilateral-agreements-geo-mda')).toEqual(
      ['GEO-BGR', 'GEO-FRA', 'GEO-DEU', 'MDA-BGR', 'MDA-FRA', 'MDA-DEU'].map((id) => `${id} CANDIDATE`),
    )
    const agreements = evidence.records('Statement').filter(({ kind }) => kind === 'AGREEMENT')
    expect(agreements.map(({ id }) => id)).toEqual(['bilateral-agreements-geo-mda', 'arm-agreements-europe'])
  })

  it('mark the way home', () => {
    expect(subjects('alb-return-call-centres')).toEqual(['ALB-ITA ABOUT RETURN'])
  })

  it('name areas, not pairs, where the texts name no pair', () => {
    expect(subjects('rus-destination-of-regions')).toEqual([
      'M49_143 ORIGIN',
      'SOUTH_CAUCASUS ORIGIN',
      'RUS DESTINATION',
    ])
    expect(subjects('xkx-diaspora')).toEqual(['XKX ORIGIN'])
    expect(subjects('arm-agreements-europe').slice(0, 3)).toEqual([
      'ARM ORIGIN',
      'M49_150 DESTINATION',
      'EUU CANDIDATE',
    ])
  })

  it('tell apart the users of a portal by how many they are', () => {
    expect(subjects('moscow-portal-majority')).toHaveLength(6)
    expect(subjects('moscow-portal-smallest')).toEqual([
      'UKR-RUS ABOUT',
      'BLR-RUS ABOUT',
      'iom-moscow-portal ABOUT',
    ])
  })
})
