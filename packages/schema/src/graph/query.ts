import './scalars.ts'
import './types/area.ts'
import './types/claims.ts'
import './types/corridor.ts'
import './types/country.ts'
import './types/dataset.ts'
import './types/indicator.ts'
import './types/info.ts'
import './types/node.ts'
import './types/observation.ts'
import './types/panel.ts'
import './types/region.ts'
import './types/release.ts'
import './types/resolve.ts'
import './types/search.ts'
import './types/series.ts'
import { builder } from './builder.ts'

builder.queryType({
  description:
    'Open data on labour migration: countries, corridors, projects and indicators, with the source of every value. Each field takes the release to answer from.',
})

/** The schema of the graph. */
export const graphSchema = builder.toSchema()
