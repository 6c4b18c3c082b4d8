import type { RecordKind } from '@opencorridor/schema'
import type { RecordItem } from '../../item.ts'
import { linkItems } from './link-items.ts'
import { recordItem } from '../../record-item.ts'
import { resourceFigureItems } from './resource-figure-items.ts'
import type { StarterLink } from './shapes/around.ts'
import type { Sources } from './source-items.ts'
import type { StarterFiles } from './starter-files.ts'

/** What an entry has besides its own fields. */
interface Stated {
  source: readonly string[]
  links?: readonly StarterLink[]
}

/** Themes, sectors, instruments, resources, publications and events, with their sources and links. */
export function* aroundItems(files: StarterFiles, sources: Sources): Generator<RecordItem> {
  const dataset = sources.dataset.bind(sources)
  function* stated(kind: RecordKind, id: string, { source, links = [] }: Stated): Generator<RecordItem> {
    yield* sources.references({ kind, key: { id } }, source)
    yield* linkItems({ kind, id, places: source }, links, sources)
  }
  for (const { source, links, parent, ...theme } of files.themes) {
    yield recordItem('Theme', { ...theme, parentId: parent, datasetId: dataset(source) })
    yield* stated('Theme', theme.id, { source, links })
  }
  for (const { source, ...sector } of files.sectors) {
    yield recordItem('Sector', { ...sector, vocabulary: 'OPENCORRIDOR', datasetId: dataset(source) })
    yield* stated('Sector', sector.id, { source })
  }
  for (const { source, links, ...instrument } of files.instruments) {
    yield recordItem('Instrument', { ...instrument, datasetId: dataset(source) })
    yield* stated('Instrument', instrument.id, { source, links })
  }
  for (const entry of files.resources) {
    const { id, kind, name, description, since, url, note, source } = entry
    const datasetId = dataset(source)
    yield recordItem('Resource', { id, kind, name, description, since, url, note, datasetId })
    yield* stated('Resource', id, entry)
    yield* resourceFigureItems(entry, files.projects, sources)
  }
  for (const { source, links, publisher, ...publication } of files.publications) {
    yield recordItem('Publication', { ...publication, publisherId: publisher, datasetId: dataset(source) })
    yield* stated('Publication', publication.id, { source, links })
  }
  for (const { source, links, area, ...event } of files.events) {
    yield recordItem('Event', { ...event, areaId: area, datasetId: dataset(source) })
    yield* stated('Event', event.id, { source, links })
  }
}
