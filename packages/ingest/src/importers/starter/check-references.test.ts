import { describe, expect, it } from 'vitest'
import { checkReferences } from './check-references.ts'
import { recordItem } from '../../record-item.ts'

const datasetId = 'iom-vienna-2023'
const organisation = recordItem('Organisation', { id: 'iom', name: 'IOM', datasetId })
const dataset = recordItem('Dataset', {
  id: datasetId,
  name: 'A text',
  publisherId: 'iom',
  licence: 'cited',
  attribution: 'IOM',
  datasetId,
})
const subject = (subjectKind: string, subjectId: string) =>
  recordItem('StatementSubject', { statementId: 'a', subjectKind, subjectId, role: 'ABOUT', datasetId })
const statement = recordItem('Statement', {
  id: 'a',
  kind: 'FINDING',
  metric: 'diaspora',
  confidence: 'EXPLICIT',
  datasetId,
})

describe('checkReferences', () => {
  it('is content when everything is there', () => {
    const area = recordItem('Area', { id: 'XKX', kind: 'COUNTRY', datasetId })
    expect(() => {
      checkReferences([organisation, dataset, statement, subject('AREA', 'XKX'), area])
    }).not.toThrow()
  })

  it('names what refers to nothing, by the kind that the record names', () => {
    expect(() => {
      checkReferences([organisation, dataset, statement, subject('PROJECT', 'deed')])
    }).toThrow(
      'The starter data does not hold together: StatementSubject ["a","PROJECT","deed","ABOUT"] refers to ' +
        'Project deed, which is not there.',
    )
  })

  it('wants both ends of a corridor', () => {
    const albania = recordItem('Area', { id: 'ALB', kind: 'COUNTRY', datasetId })
    expect(() => {
      checkReferences([organisation, dataset, statement, albania, subject('CORRIDOR', 'ALB-ITA')])
    }).toThrow(/ is about ALB-ITA and refers to Area ITA, which is not there\.$/)
  })

  it('checks the area, indicator and edition of a series', () => {
    const series = {
      type: 'series',
      indicatorId: 'SM.POP.TOTL',
      subject: { originId: 'TJK', destinationId: 'RUS' },
      frequency: 'A',
      dimensions: {},
      datasetId,
      editionId: 'none',
      observations: [],
    } as const
    expect(() => {
      checkReferences([organisation, dataset, series])
    }).toThrow(/Indicator SM\.POP\.TOTL, .*Edition none, .*Area TJK, .*Area RUS, which is not there/)
  })

  it('knows no kind but those of the data model', () => {
    expect(() => {
      checkReferences([organisation, dataset, statement, subject('PLANET', 'mars')])
    }).toThrow('has "PLANET" as the kind of subjectId')
  })

  it('finds a record that is there twice, and does not list everything', () => {
    expect(() => {
      checkReferences([organisation, organisation, dataset])
    }).toThrow('Organisation iom is there twice')
    const many = Array.from({ length: 14 }, () => organisation)
    expect(() => {
      checkReferences([...many, dataset])
    }).toThrow(/there twice; and 3 more\.$/)
  })
})
