import { builder } from '../builder.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import type { ReleaseView } from '../../releases/release-view.ts'
import { ReleaseRef } from './release.ts'

const InfoRef = builder.objectRef<ReleaseView>('Info').implement({
  description: 'What this service holds.',
  fields: (t) => ({
    release: t.field({
      type: ReleaseRef,
      description: 'The release that answers.',
      resolve: ({ release }) => release,
    }),
    countryCount: t.int({
      description: 'Countries, dissolved states among them.',
      resolve: (view) => view.by('Area', 'kind', 'COUNTRY').length,
    }),
    corridorCount: t.int({
      description: 'Corridors with data.',
      resolve: (view) => view.all('Corridor').length,
    }),
    indicatorCount: t.int({ description: 'Indicators.', resolve: (view) => view.all('Indicator').length }),
    projectCount: t.int({ description: 'Projects.', resolve: (view) => view.all('Project').length }),
    datasetCount: t.int({ description: 'Datasets.', resolve: (view) => view.all('Dataset').length }),
    licence: t.string({
      description: 'Under what the data may be used.',
      resolve: () =>
        'Each dataset has the licence of its publisher: see Dataset.licence. The software is MIT.',
    }),
  }),
})

builder.queryField('info', (t) =>
  t.field({
    type: InfoRef,
    description: 'What this service holds, and which release answers.',
    args: { release: releaseArg(t.arg) },
    resolve: (_, args, context) => viewOf(context, args),
  }),
)
