import { builder } from '../builder.ts'
import type { InView } from '../../releases/release-view.ts'
import { corridorEnds } from '../../series/find-series.ts'
import { corridorOf } from '../corridors.ts'
import { present } from '../present.ts'
import { AreaRef, CorridorRef, SectorRef } from '../refs.ts'
import { SourcedRef } from './sourced.ts'

export const ProjectAreaRef = builder.objectRef<InView<'ProjectArea'>>('ProjectArea').implement({
  description: 'A country or region in which a project works, or for which.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    area: t.field({
      type: AreaRef,
      description: 'The country or region.',
      resolve: ({ view, areaId }) => present(view.find('Area', areaId)),
    }),
    percentage: t.exposeFloat('percentage', {
      nullable: true,
      description: 'Share of the project, in percent, where the source gives it.',
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'The places in it that the source names.',
    }),
    role: t.exposeString('role', {
      description: 'What it is to the project: `implementation`, `beneficiary`.',
    }),
  }),
})

export const ProjectCorridorRef = builder.objectRef<InView<'ProjectCorridor'>>('ProjectCorridor').implement({
  description: 'A movement that a project is about.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    corridor: t.field({
      type: CorridorRef,
      description: 'The corridor, from where migrants come to where they go.',
      resolve: ({ view, corridorId }) => {
        const { originId, destinationId } = corridorEnds(corridorId)
        return corridorOf(view, originId, destinationId)
      },
    }),
    role: t.exposeString('role', { nullable: true, description: 'What the corridor is to the project.' }),
  }),
})

export const ProjectSectorRef = builder.objectRef<InView<'ProjectSector'>>('ProjectSector').implement({
  description: 'A sector that a project works in.',
  interfaces: [SourcedRef],
  fields: (t) => ({
    percentage: t.exposeFloat('percentage', {
      nullable: true,
      description: 'Share of the project, in percent, where the source gives it.',
    }),
    sector: t.field({
      type: SectorRef,
      description: 'The sector.',
      resolve: ({ view, sectorId }) => present(view.find('Sector', sectorId)),
    }),
  }),
})
