import type { Chart, ChartKind } from '@opencorridor/charts'
import { draw, escape } from '@opencorridor/charts'
import { graphError } from '@opencorridor/schema/errors'
import { isChartKind } from '../charts/parameters.ts'

/** What a consumer of oEmbed asks for. */
export interface OembedQuestion {
  kind: ChartKind
  /** What follows the `?` of the chart's address. */
  query: string
  format: 'json' | 'xml'
  /** A picture, where a consumer takes no HTML. */
  photo: boolean
  maxWidth: number | undefined
  maxHeight: number | undefined
}

const refuse = (message: string, status = 400): Error =>
  graphError('BAD_USER_INPUT', message, { http: { status } })

function size(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name)
  if (text === null) return undefined
  if (!/^\d{1,5}$/u.test(text)) throw refuse(`${name} is "${text}"; it has to be a number of pixels.`)
  return Number(text)
}

/**
 * Reads a request of oEmbed 1.0. `type=photo` is ours: the specification leaves the choice to the provider.
 * @param base the address of the service: addresses of other sites are none of ours (404, as the specification has it)
 * @throws BAD_USER_INPUT with the status that the specification asks for
 */
export function readOembed(parameters: URLSearchParams, base: string): OembedQuestion {
  const given = parameters.get('url')
  if (given === null || !URL.canParse(given)) throw refuse('url has to be the address of a chart, encoded.')
  const format = parameters.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml')
    throw refuse(`format is "${format}"; it may be json or xml.`, 501)
  const url = new URL(given)
  const path = url.href.startsWith(`${base}/`) ? url.href.slice(base.length).replace(/[?#].*$/u, '') : ''
  const kind = /^\/(?:embed|charts)\/(\w+?)(?:\.(?:svg|png|json))?$/u.exec(path)?.[1] ?? ''
  if (!isChartKind(kind)) throw refuse('There is no chart at this url.', 404)
  return {
    ...{ kind, format, photo: parameters.get('type') === 'photo', query: url.search.slice(1) },
    maxWidth: size(parameters, 'maxwidth'),
    maxHeight: size(parameters, 'maxheight'),
  }
}

/** What is answered; names are the specification's. */
export type OembedAnswer = Readonly<Record<string, string | number>>

/**
 * A picture as a file, no larger than is asked for: twice as many pixels as its width says, or fewer where that is too
 * many, for nothing is drawn narrower than 240.
 */
function pictureFile(
  { kind, query }: OembedQuestion,
  chart: Chart,
  base: string,
  most: { width: number; height: number },
) {
  const asked = Math.max(240, Math.floor(Math.min(most.width, 2400) / 2))
  const drawn = draw(chart, { width: asked })
  const scale = Math.min(2, most.width / drawn.width, most.height / drawn.height)
  const width = Math.max(16, Math.floor(drawn.width * scale))
  const height = Math.round((drawn.height * width) / drawn.width)
  const pixels = scale < 2 && { pixels: String(width) }
  const url = `${base}/charts/${kind}.png?${withMore(query, { width: String(asked), ...pixels })}`
  return { url, width, height }
}

/** A chart as a frame, or as a picture, no larger than is asked for. */
export function oembedAnswer(chart: Chart, question: OembedQuestion, base: string): OembedAnswer {
  const { kind, query, photo, maxWidth = 720, maxHeight = Infinity } = question
  // The thumbnail, too, may be no larger than is asked for.
  const small = pictureFile(question, chart, base, { width: Math.min(480, maxWidth), height: maxHeight })
  const about = {
    ...{ version: '1.0', title: chart.title, author_name: chart.source },
    ...{ provider_name: 'OpenCorridor', provider_url: base },
    cache_age: new URLSearchParams(query).has('release') ? 86_400 : 300,
    ...{ thumbnail_url: small.url, thumbnail_width: small.width, thumbnail_height: small.height },
  }
  if (photo) {
    return {
      type: 'photo',
      ...about,
      ...pictureFile(question, chart, base, { width: maxWidth, height: maxHeight }),
    }
  }
  const width = Math.min(maxWidth, 1200)
  // The buttons stand below the picture; a frame that is not told its height scrolls.
  const height = Math.min(maxHeight, draw(chart, { width }).height + 100)
  const html = `<iframe src="${escape(`${base}/embed/${kind}?${query}`)}" title="${escape(chart.title)}" width="${width}" height="${height}" frameborder="0" loading="lazy" allowfullscreen></iframe>`
  return { type: 'rich', ...about, html, width, height }
}

function withMore(query: string, more: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(more)) parameters.set(name, value)
  return parameters.toString()
}

/** The same as XML. */
export function oembedXml(answer: OembedAnswer): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escape(String(value))}</${name}>`)
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`
}
