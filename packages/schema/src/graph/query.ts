import './scalars.ts'
import './types/area.ts'
import './types/claims.ts'
import './types/corridor.ts'
import './types/country.ts'
import './types/dataset.ts'
import './types/event.ts'
import './types/indicator.ts'
import './types/info.ts'
import './types/instrument.ts'
import './types/linked.ts'
import './types/node.ts'
import './types/observation.ts'
import './types/office.ts'
import './types/organisation.ts'
import './types/panel.ts'
import './types/project-area.ts'
import './types/project-money.ts'
import './types/project-organisation.ts'
import './types/project-relation.ts'
import './types/project-result.ts'
import './types/project.ts'
import './types/publication.ts'
import './types/region.ts'
import './types/release.ts'
import './types/resolve.ts'
import './types/resource.ts'
import './types/search.ts'
import './types/sector.ts'
import './types/series-list.ts'
import './types/series.ts'
import './types/source-reference.ts'
import './types/sourced.ts'
import './types/statement.ts'
import './types/theme.ts'
import { builder } from './builder.ts'

builder.queryType({
  description:
    'Open data on labour migration: countries, corridors, projects and indicators, with the source of every value. Each field takes the release to answer from.',
})

/** The schema of the graph. */
export const graphSchema = builder.toSchema()
