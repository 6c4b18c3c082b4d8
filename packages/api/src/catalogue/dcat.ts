import type { Source } from '@opencorridor/formats/citation'
import type { ReleaseView } from '@opencorridor/schema'
import { citeRelease, sourcesOfDatasets } from '@opencorridor/schema'

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const ianaType = (type: string): object => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` })
const moment = (date: Date): object => ({ '@type': 'xsd:dateTime', '@value': date.toISOString() })
const english = (text: string): object => ({ '@language': 'en', '@value': text })
const licence = ({ licence: name, licenceUrl }: Source): object =>
  licenceUrl === undefined ? { 'dct:title': name } : { '@id': licenceUrl }

const distribution = (url: string, title: string, type: string): object => ({
  '@id': url,
  '@type': 'dcat:Distribution',
  'dct:title': english(title),
  'dcat:accessURL': { '@id': url },
  'dcat:downloadURL': { '@id': url },
  'dcat:mediaType': ianaType(type),
})

/** A dataset of a publisher, as it is in the release. */
function sourceDataset(source: Source, publicUrl: string): object {
  const { id, name, publisher, attribution, url, publishedOn } = source
  return {
    '@id': `${publicUrl}/catalog.jsonld#${encodeURIComponent(id)}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': english(name),
    'dct:description': english(attribution),
    'dct:license': licence(source),
    ...(publisher !== undefined && { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher } }),
    ...(publishedOn !== undefined && { 'dct:issued': publishedOn }),
    ...(url !== undefined && { 'dcat:landingPage': { '@id': url } }),
  }
}

/**
 * What is held here as a catalogue in DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), which other catalogues harvest: the
 * release as a data set with its files, the datasets that it is made of, and the service.
 */
export function catalogueJsonLd(view: ReleaseView, publicUrl: string): object {
  const { release } = view
  const sources = sourcesOfDatasets(
    view,
    view.all('Dataset').map(({ id }) => id),
  )
  const folder = `${publicUrl}/releases/${encodeURIComponent(release.name)}/`
  const whole = {
    '@id': folder,
    '@type': 'dcat:Dataset',
    'dct:identifier': `sha256:${release.digest}`,
    'dct:title': english(`OpenCorridor, release ${release.name}`),
    'dct:description': english('Open data on labour migration: a release as a whole.'),
    'dct:issued': moment(release.publishedAt),
    'dcat:version': release.name,
    'dct:bibliographicCitation': citeRelease(release, { publicUrl }).text,
    'dct:source': sources.map(({ id }) => ({
      '@id': `${publicUrl}/catalog.jsonld#${encodeURIComponent(id)}`,
    })),
    'dcat:distribution': [
      distribution(`${folder}observations.csv.gz`, 'Observations, CSV (gzip)', 'text/csv'),
      distribution(
        `${folder}observations.parquet`,
        'Observations, Parquet',
        'application/vnd.apache.parquet',
      ),
      distribution(`${folder}datapackage.json`, 'Frictionless data package', 'application/json'),
    ],
  }
  return {
    '@context': context,
    '@id': `${publicUrl}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': english('OpenCorridor'),
    'dct:description': english('Open data on labour migration.'),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'OpenCorridor' },
    'dct:modified': moment(release.publishedAt),
    'dcat:dataset': [whole, ...sources.map((source) => sourceDataset(source, publicUrl))],
    'dcat:service': {
      '@id': `${publicUrl}/graphql`,
      '@type': 'dcat:DataService',
      'dct:title': english('The graph'),
      'dcat:endpointURL': { '@id': `${publicUrl}/graphql` },
      'dcat:endpointDescription': [
        { '@id': `${publicUrl}/schema.graphql` },
        { '@id': `${publicUrl}/openapi.json` },
      ],
      'dcat:servesDataset': { '@id': folder },
    },
  }
}
