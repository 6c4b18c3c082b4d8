import type { RecordItem } from '../../item.ts'
import { linkItems } from './link-items.ts'
import { recordItem } from '../../record-item.ts'
import { resultItems } from './result-items.ts'
import type { StarterProject } from './shapes/project.ts'
import type { Sources } from './source-items.ts'

/** A project and everything that hangs on it. */
export function* projectItems(project: StarterProject, sources: Sources): Generator<RecordItem> {
  const { id, title, summary, status, startsOn, endsOn, openEnded, timeframe, named, url, note } = project
  const datasetId = sources.dataset(project.titleSource)
  const dates = { startsOn, endsOn, openEnded, timeframe }
  yield recordItem('Project', { id, title, summary, status, ...dates, named, url, note, datasetId })
  const of = (field: string) => ({ kind: 'Project', key: { id }, field }) as const
  yield* sources.references(of(''), project.titleSource)
  yield* sources.references(of('summary'), project.summarySource)
  yield* sources.references(of('timeframe'), project.timeframeSource)
  yield* sources.references(of('areas'), project.areasSource)
  yield* sources.references(of('url'), project.urlSource)
  yield* sources.references(of('note'), project.noteSource)
  yield* participantItems(project, sources)
  yield* placeItems(project, sources)
  for (const themeId of project.themes) {
    yield recordItem('ProjectTheme', { projectId: id, themeId, datasetId })
  }
  for (const sectorId of project.sectors) {
    yield recordItem('ProjectSector', { projectId: id, sectorId, datasetId })
  }
  yield* resultItems(project, sources)
  for (const { kind, project: relatedId, note, source } of project.relations) {
    const relation = { projectId: id, relatedId, kind, note, datasetId: sources.dataset(source) }
    yield recordItem('ProjectRelation', relation)
    yield* sources.references({ kind: 'ProjectRelation', key: relation }, source)
  }
  yield* linkItems({ kind: 'Project', id, places: project.titleSource }, project.links, sources)
}

/** Titles, organisations and offices. */
function* participantItems(project: StarterProject, sources: Sources): Generator<RecordItem> {
  const projectId = project.id
  for (const [ordinal, { title, source }] of project.variants.entries()) {
    const variant = { projectId, ordinal, title, language: 'en', datasetId: sources.dataset(source) }
    yield recordItem('ProjectTitle', variant)
    yield* sources.references({ kind: 'ProjectTitle', key: variant }, source)
  }
  for (const [ordinal, { id, role, roleText, source }] of project.organisations.entries()) {
    const datasetId = sources.dataset(source)
    const participant = { projectId, organisationId: id, role, roleText, ordinal, datasetId }
    yield recordItem('ProjectOrganisation', participant)
    yield* sources.references({ kind: 'ProjectOrganisation', key: participant }, source)
  }
  for (const [ordinal, { id, source }] of project.offices.entries()) {
    const office = { projectId, officeId: id, ordinal, datasetId: sources.dataset(source) }
    yield recordItem('ProjectOffice', office)
    yield* sources.references({ kind: 'ProjectOffice', key: office }, source)
  }
}

/** Areas with the places in them, and corridors. */
function* placeItems(project: StarterProject, sources: Sources): Generator<RecordItem> {
  const projectId = project.id
  const datasetId = sources.dataset(project.areasSource)
  for (const [ordinal, { area, role, place }] of project.areas.entries()) {
    yield recordItem('ProjectArea', { projectId, areaId: area, ordinal, role, place, datasetId })
  }
  for (const { id, role, source } of project.corridors) {
    const corridor = { projectId, corridorId: id, role, datasetId: sources.dataset(source) }
    yield recordItem('ProjectCorridor', corridor)
    yield* sources.references({ kind: 'ProjectCorridor', key: corridor }, source)
  }
}
