import { foldText } from '../fold-text.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'

/** Kinds of records that can be searched. */
export type SearchableKind =
  | 'Area'
  | 'Corridor'
  | 'Indicator'
  | 'Project'
  | 'Organisation'
  | 'Instrument'
  | 'Resource'
  | 'Publication'
  | 'Event'
  | 'Theme'

/** A record that can be found, with the texts it can be found by. */
export interface SearchEntry<K extends SearchableKind = SearchableKind> {
  record: InView<K>
  title: string
  /** Names and codes, folded; a match of a whole one is worth most. */
  names: readonly string[]
}

const texts = (...all: (string | null | undefined)[]): string[] =>
  all.filter((text) => text != null && text !== '').map((text) => foldText(String(text)))

function areas(view: ReleaseView): SearchEntry[] {
  return view.all('Area').map((area) => ({
    record: area,
    title: displayName(area, 'en').name,
    names: texts(
      area.id,
      ...view.by('AreaName', 'areaId', area.id).map(({ name }) => name),
      ...view.by('AreaCode', 'areaId', area.id).map(({ code }) => code),
    ),
  }))
}

function corridors(view: ReleaseView): SearchEntry[] {
  return view.all('Corridor').map((corridor) => {
    const ends = [corridor.originId, corridor.destinationId].map((id) => {
      const area = view.find('Area', id)
      return area === undefined ? id : displayName(area, 'en').name
    })
    return { record: corridor, title: ends.join(' – '), names: texts(corridor.id, ends.join(' ')) }
  })
}

function named<K extends Exclude<SearchableKind, 'Area' | 'Corridor'>>(
  view: ReleaseView,
  kind: K,
  title: (record: InView<K>) => string,
  more: (record: InView<K>) => readonly (string | null | undefined)[] = () => [],
): SearchEntry<K>[] {
  return view.all(kind).map((record) => ({
    record,
    title: title(record),
    names: texts(record.id, title(record), ...more(record)),
  }))
}

/** Everything of a release that can be found by name or code; made once for its life. */
export const searchEntries = (view: ReleaseView): readonly SearchEntry[] =>
  view.once('searchEntries', () => [
    ...areas(view),
    ...named(
      view,
      'Indicator',
      ({ name }) => name,
      ({ id }) => view.by('IndicatorCode', 'indicatorId', id).map(({ code }) => code),
    ),
    ...named(
      view,
      'Project',
      ({ title }) => title,
      ({ id }) => view.by('ProjectTitle', 'projectId', id).map(({ title }) => title),
    ),
    ...named(
      view,
      'Organisation',
      ({ name }) => name,
      ({ acronym, aliases }) => [acronym, ...aliases],
    ),
    ...named(
      view,
      'Instrument',
      ({ name }) => name,
      ({ shortName, code }) => [shortName, code],
    ),
    ...named(view, 'Resource', ({ name }) => name),
    ...named(view, 'Publication', ({ title }) => title),
    ...named(view, 'Event', ({ name }) => name),
    ...named(
      view,
      'Theme',
      ({ name }) => name,
      ({ code }) => [code],
    ),
    ...corridors(view),
  ])
