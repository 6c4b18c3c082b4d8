import type { Citation } from '@opencorridor/formats/citation'
import { citePanel, citeRanking, citeRecord, citeRelease, citeSeries } from '../../citations/cite-answer.ts'
import { builder } from '../builder.ts'
import { CorridorRef, PanelRef, ProjectRef, SeriesRef } from '../refs.ts'
import { RankingRef } from './ranking.ts'
import { ReleaseRef } from './release.ts'

const CitationRef = builder.objectRef<Citation>('Citation').implement({
  description:
    'How to cite an answer: with publishers, datasets and editions, licences, and the release that it is from.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'A sentence for a list of references.' }),
    bibtex: t.exposeString('bibtex', { description: 'A BibTeX entry.' }),
    ris: t.exposeString('ris', { description: 'A record of RIS, for reference managers.' }),
    csl: t.exposeString('csl', { description: 'A list of one item of CSL-JSON, as text.' }),
    permalink: t.exposeString('permalink', {
      description:
        'Address of the same answer as CSV, pinned to this release: it gives the same bytes for ever, also after releases that rename, revise or remove.',
    }),
  }),
})

const description = 'How to cite this answer.'

builder.objectField(PanelRef, 'citation', (t) =>
  t.field({
    type: CitationRef,
    description,
    resolve: (panel, _, place) => citePanel(panel, place),
  }),
)

builder.objectField(SeriesRef, 'citation', (t) =>
  t.field({
    type: CitationRef,
    description:
      'How to cite this series; of a derived one, the series that it was computed from: the panel has the citation that pins what was computed.',
    resolve: (series, _, place) => citeSeries(series, place),
  }),
)

builder.objectField(RankingRef, 'citation', (t) =>
  t.field({
    type: CitationRef,
    description,
    resolve: (ranking, _, place) => citeRanking(ranking, place),
  }),
)

builder.objectField(ProjectRef, 'citation', (t) =>
  t.field({
    type: CitationRef,
    description: 'How to cite what is said of it here.',
    resolve: (project, _, place) => citeRecord(project, place),
  }),
)

builder.objectField(CorridorRef, 'citation', (t) =>
  t.field({
    type: CitationRef,
    description: 'How to cite what is said of it here; its series have citations of their own.',
    resolve: (corridor, _, place) => citeRecord(corridor, place),
  }),
)

builder.prismaObjectField(ReleaseRef, 'citation', (t) =>
  t.field({
    type: CitationRef,
    description: 'How to cite the release as a whole.',
    resolve: (release, _, place) => citeRelease(release, place),
  }),
)
