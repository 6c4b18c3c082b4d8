import type { PanelShape } from '../panel/panel.ts'
import type { SeriesNode } from '../series/series-node.ts'
import { recordTexts } from '../releases/record-texts.ts'
import type { InView } from '../releases/release-view.ts'
import { builder } from './builder.ts'
import { keptItems } from './kept-text.ts'

/** The types of the graph by name; each is described in its own file under `types/`. */
export const AreaRef = builder.interfaceRef<InView<'Area'>>('Area')
export const CountryRef = builder.objectRef<InView<'Area'>>('Country')
export const RegionRef = builder.objectRef<InView<'Area'>>('Region')
export const CorridorRef = builder.objectRef<InView<'Corridor'>>('Corridor')
export const IndicatorRef = builder.objectRef<InView<'Indicator'>>('Indicator')
export const DatasetRef = builder.objectRef<InView<'Dataset'>>('Dataset')
export const EditionRef = builder.objectRef<InView<'Edition'>>('Edition')
export const SeriesRef = builder.objectRef<SeriesNode>('Series')
export const PanelRef = builder.objectRef<PanelShape>('Panel')
export const StatementRef = builder.objectRef<InView<'Statement'>>('Statement')
export const SourceReferenceRef = builder.objectRef<InView<'SourceReference'>>('SourceReference')
export const ProjectRef = builder.objectRef<InView<'Project'>>('Project')
export const OrganisationRef = builder.objectRef<InView<'Organisation'>>('Organisation')
export const OfficeRef = builder.objectRef<InView<'Office'>>('Office')
export const ThemeRef = builder.objectRef<InView<'Theme'>>('Theme')
export const SectorRef = builder.objectRef<InView<'Sector'>>('Sector')
export const InstrumentRef = builder.objectRef<InView<'Instrument'>>('Instrument')
export const ResourceRef = builder.objectRef<InView<'Resource'>>('Resource')
export const PublicationRef = builder.objectRef<InView<'Publication'>>('Publication')
export const EventRef = builder.objectRef<InView<'Event'>>('Event')

/** The pages of lists of them. */
export const CountryConnection = builder.connectionObject({ type: CountryRef, name: 'CountryConnection' })
export const RegionConnection = builder.connectionObject({ type: RegionRef, name: 'RegionConnection' })
export const CorridorConnection = builder.connectionObject({ type: CorridorRef, name: 'CorridorConnection' })
export const IndicatorConnection = builder.connectionObject({
  type: IndicatorRef,
  name: 'IndicatorConnection',
})
export const DatasetConnection = builder.connectionObject({ type: DatasetRef, name: 'DatasetConnection' })
export const SeriesConnection = builder.connectionObject({ type: SeriesRef, name: 'SeriesConnection' })
export const StatementConnection = builder.connectionObject({
  type: StatementRef,
  name: 'StatementConnection',
})
export const ProjectConnection = builder.connectionObject({
  type: ProjectRef,
  name: 'ProjectConnection',
  fields: (t) => ({
    // In place of the field that comes with connections and makes an edge of each item first.
    nodes: t.field({
      type: [ProjectRef],
      description: 'The items of the page, without their cursors.',
      extensions: keptItems((projects: readonly InView<'Project'>[], name) => {
        const [first] = projects
        return first && recordTexts(first.view, 'Project', name)
      }),
      resolve: ({ nodes }) => nodes as InView<'Project'>[],
    }),
  }),
})
export const OrganisationConnection = builder.connectionObject({
  type: OrganisationRef,
  name: 'OrganisationConnection',
})
export const ThemeConnection = builder.connectionObject({ type: ThemeRef, name: 'ThemeConnection' })
export const InstrumentConnection = builder.connectionObject({
  type: InstrumentRef,
  name: 'InstrumentConnection',
})
export const ResourceConnection = builder.connectionObject({ type: ResourceRef, name: 'ResourceConnection' })
export const PublicationConnection = builder.connectionObject({
  type: PublicationRef,
  name: 'PublicationConnection',
})
export const EventConnection = builder.connectionObject({ type: EventRef, name: 'EventConnection' })
