import * as operations from '../../generated/operations.ts'
import type * as types from '../../generated/operations.ts'
import type { Client, QueryOptions } from '../client.ts'
import { readPanel } from '../data/read-panel.ts'
import type { PanelResult } from '../data/read-panel.ts'
import { askedOf } from './asked.ts'
import type { List } from './asked.ts'

/** The methods of a client. */
export type Methods = ReturnType<typeof methodsOf>

/** Binds the operations to a client. Lists are read by pages: `for await`, `pages()`, `toArray({ limit })`. */
export function methodsOf(client: Client) {
  const { one, all, list } = askedOf(client)
  /** A list of which nothing has to be said. */
  const open = <Data, Variables extends object, Item>(
    operation: Parameters<typeof list<Data, Variables, Item>>[0],
  ): List<Data, Variables, Item> => {
    const ask = list(operation)
    return (variables, options) => ask(variables ?? ({} as Variables), options)
  }
  return {
    /** Countries, each by any code or name. */
    countries: { get: one(operations.Country, 'code', 'country'), list: open(operations.Countries) },
    /** Aggregates of countries. */
    regions: { list: open(operations.Regions) },
    /** Ordered pairs of countries, migrant origin - migrant destination. */
    corridors: {
      get: one(operations.Corridor, 'code', 'corridor'),
      list: open(operations.Corridors),
      /** Those of a country with the highest values of an indicator. */
      top: all(operations.TopCorridors, 'country'),
      /** What sending money along one costs. */
      transferCost: one(operations.TransferCost, 'corridor', 'corridor'),
    },
    /** What is measured. */
    indicators: { get: one(operations.Indicator, 'code', 'indicator'), list: open(operations.Indicators) },
    /** What organisations do. */
    projects: { get: one(operations.Project, 'id', 'project'), list: open(operations.Projects) },
    organisations: {
      get: one(operations.Organisation, 'id', 'organisation'),
      list: open(operations.Organisations),
    },
    /** Conventions, laws, agreements, frameworks, processes. */
    instruments: {
      get: one(operations.Instrument, 'id', 'instrument'),
      list: open(operations.Instruments),
      agreements: open(operations.Agreements),
    },
    /** Centres, portals, registries, hotlines. */
    resources: { get: one(operations.Resource, 'id', 'resource'), list: open(operations.Resources) },
    publications: { list: open(operations.Publications) },
    events: { list: open(operations.Events) },
    themes: { list: open(operations.Themes) },
    sectors: { list: open(operations.Sectors) },
    datasets: { list: open(operations.Datasets) },
    /** What sources say that is no series. */
    statements: { list: open(operations.Statements) },
    releases: {
      get: one(operations.Release, 'name', 'release'),
      list: open(operations.Releases),
      /** What two of them say differently. */
      compare: list(operations.CompareReleases),
      /** What changed since one, deletions included. */
      changes: open(operations.Changes),
    },
    /** A panel in the hand: rows, columns, CSV, Arrow, series. 500,000 cells at most. */
    panel: (variables: types.PanelColumnsQueryVariables, options?: QueryOptions): Promise<PanelResult> =>
      readPanel(client, variables, options),
    /** A panel value by value, over as many pages as it has. */
    observations: list(operations.Panel),
    /** The newest value of each place and indicator, with its period. */
    latest: list(operations.Latest),
    series: list(operations.Series),
    ranking: all(operations.Ranking, 'ranking'),
    aggregate: all(operations.Aggregate, 'aggregate'),
    statistics: all(operations.Statistics, 'statistics'),
    /** All that is said of one indicator for one place, side by side. */
    claims: all(operations.Claims, 'claims'),
    search: one(operations.Search, 'text', 'search'),
    /** What codes or names stand for. */
    resolve: one(operations.Resolve, 'texts', 'resolve'),
    /** What the service holds. */
    info: (
      variables: types.InfoQueryVariables = {},
      options?: QueryOptions,
    ): Promise<types.InfoQuery['info']> => all(operations.Info, 'info')(variables, options),
  }
}
