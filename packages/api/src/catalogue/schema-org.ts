import type { Citation, Source } from '@opencorridor/formats/citation'
import type { ReleaseView } from '@opencorridor/schema'
import { addressOf, citeIndicator, citeRelease, sourcesOfDatasets } from '@opencorridor/schema'

/** A licence: its address where there is one, for programs follow that. */
const licences = (sources: readonly Source[]): string[] => [
  ...new Set(sources.map(({ licence, licenceUrl }) => licenceUrl ?? licence)),
]

const creators = (sources: readonly Source[]): object[] =>
  [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))].map((name) => ({
    ...{ '@type': 'Organization', name },
  }))

/** What a data set of a release has in schema.org's words, whatever it is about. */
function dataset(
  { release }: ReleaseView,
  citation: Citation,
  sources: readonly Source[],
  own: Readonly<Record<string, unknown>>,
): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...own,
    version: release.name,
    identifier: citation.permalink,
    datePublished: release.publishedAt.toISOString(),
    citation: citation.text,
    isAccessibleForFree: true,
    keywords: ['labour migration', 'remittances', 'migration corridors'],
    ...(sources.length > 0 && { license: licences(sources), creator: creators(sources) }),
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'OpenCorridor' },
  }
}

const download = (contentUrl: string, encodingFormat: string): object => ({
  ...{ '@type': 'DataDownload', contentUrl, encodingFormat },
})

/** A release as schema.org's Dataset (https://schema.org/Dataset), for search engines of data sets. */
export function releaseJsonLd(view: ReleaseView, publicUrl: string): object {
  const { release } = view
  const sources = sourcesOfDatasets(
    view,
    view.all('Dataset').map(({ id }) => id),
  )
  const at = (file: string) => `${publicUrl}/releases/${encodeURIComponent(release.name)}/${file}`
  return dataset(view, citeRelease(release, { publicUrl }), sources, {
    '@id': at(''),
    url: publicUrl,
    name: `OpenCorridor, release ${release.name}`,
    description:
      'Open data on labour migration: countries, corridors, projects and indicators, with the source, licence and release of every value.',
    distribution: [
      download(at('observations.csv.gz'), 'text/csv'),
      download(at('observations.parquet'), 'application/vnd.apache.parquet'),
      download(at('datapackage.json'), 'application/json'),
    ],
  })
}

/** An indicator of a release as schema.org's Dataset, with its values as downloads; undefined when there is none. */
export function indicatorJsonLd(
  view: ReleaseView,
  indicatorId: string,
  publicUrl: string,
): object | undefined {
  const indicator = view.find('Indicator', indicatorId)
  if (indicator === undefined) return undefined
  const { citation, sources } = citeIndicator(indicator, { publicUrl })
  const at = (extension: string) =>
    publicUrl + addressOf('series', { indicators: [indicatorId] }, view.release.name, extension)
  return dataset(view, citation, sources, {
    '@id': citation.permalink,
    url: citation.permalink,
    name: indicator.name,
    description: indicator.definition ?? `${indicator.name} (${indicator.unit}).`,
    variableMeasured: {
      ...{ '@type': 'PropertyValue', name: indicator.name, propertyID: indicator.id },
      unitText: indicator.unit,
    },
    distribution:
      indicator.subject === 'AREA'
        ? [
            download(at('csv'), 'text/csv'),
            download(at('parquet'), 'application/vnd.apache.parquet'),
            download(at('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
          ]
        : [download(citation.permalink, 'application/json')],
  })
}
