import { describe, expect, it } from 'vitest'
import { resourceFigureItems } from './resource-figure-items.ts'
import { resourceShape } from './shapes/around.ts'
import { projectShape } from './shapes/project.ts'
import { createSources } from './source-items.ts'

const sources = createSources([{ text: 'S2', id: 'iom-labour-migration-2011' }])
const source = 'S2 l.55'
const project = projectShape.parse({
  id: 'carmp',
  title: 'Programme',
  titleSource: source,
  summary: 'Centres.',
  summarySource: source,
  status: 'CLOSED',
  organisations: [],
  areas: [],
  areasSource: source,
  results: [
    { kind: 'DESIGN', label: 'duration', value: 3, qualifier: '=', unit: 'years', source },
    {
      kind: 'RESULT',
      label: 'assisted',
      value: 50000,
      qualifier: '>',
      unit: 'persons',
      asOf: '2010/2013',
      source,
    },
  ],
})
const resource = (figures: object) =>
  resourceShape.parse({ id: 'centres', kind: 'RESOURCE_CENTRE', name: 'Centres', figures: [figures], source })
const items = (figures: object) => [...resourceFigureItems(resource(figures), [project], sources)]

describe('resourceFigureItems', () => {
  it('says of the resource what the project says', () => {
    const [statement, reference, subject] = items({ project: 'carmp', results: ['assisted'] })
    expect(statement?.record).toMatchObject({
      id: 'centres-figure-1',
      kind: 'FIGURE',
      metric: 'assisted',
      value: 50000,
      qualifier: '>',
      unit: 'persons',
      periodStart: '2010',
      periodEnd: '2013',
    })
    expect(reference?.record).toMatchObject({ recordId: 'centres-figure-1', locator: 'l.55' })
    expect(subject?.record).toMatchObject({ subjectKind: 'RESOURCE', subjectId: 'centres' })
  })

  it('takes all results when no label is named', () => {
    expect(items({ project: 'carmp' }).filter(({ kind }) => kind === 'Statement')).toHaveLength(2)
  })

  it('says which project or label is unknown', () => {
    expect(() => items({ project: 'crmp' })).toThrow(
      'Resource centres has figures of crmp, which is no project',
    )
    expect(() => items({ project: 'carmp', results: ['cost'] })).toThrow(
      'Resource centres has the figure "cost", which project carmp has not.',
    )
  })
})
