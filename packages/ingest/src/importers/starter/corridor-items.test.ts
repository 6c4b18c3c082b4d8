import { describe, expect, it } from 'vitest'
import { corridorItems } from './corridor-items.ts'
import { recordItem } from './record-item.ts'

const datasetId = 'iom-vienna-2023'
const subject = (subjectKind: string, subjectId: string) =>
  recordItem('StatementSubject', { statementId: 'a', subjectKind, subjectId, role: 'ABOUT', datasetId })

describe('corridorItems', () => {
  it('makes one record of each corridor that statements, projects and links name', () => {
    const items = corridorItems([
      subject('CORRIDOR', 'TJK-RUS'),
      subject('AREA', 'RUS'),
      recordItem('ProjectCorridor', { projectId: 'p', corridorId: 'TJK-RUS', datasetId }),
      recordItem('Link', {
        fromKind: 'Publication',
        fromId: 'story',
        toKind: 'Corridor',
        toId: 'ALB-ITA',
        role: 'ABOUT',
        datasetId,
      }),
    ])
    expect(items.map(({ record }) => record)).toEqual([
      { id: 'ALB-ITA', originId: 'ALB', destinationId: 'ITA', datasetId: 'opencorridor-catalogue' },
      { id: 'TJK-RUS', originId: 'TJK', destinationId: 'RUS', datasetId: 'opencorridor-catalogue' },
    ])
  })

  it('refuses what is no pair', () => {
    expect(() => corridorItems([subject('CORRIDOR', 'TJK')])).toThrow(
      '"TJK" is no corridor: expected migrant origin - migrant destination.',
    )
  })
})
