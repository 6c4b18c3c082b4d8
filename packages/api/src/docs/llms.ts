import { baseOf } from '../pages/charts.ts'
import type { Page } from '../plugins/pages.ts'
import { groups } from './catalogue.ts'
import { documentOf } from './document.ts'

/**
 * The index of the service for language models, after https://llmstxt.org: what it is, how it is asked, where the
 * documents are.
 */
export function llmsText(base: string): string {
  const parts = groups.map(({ title, entries }) => {
    const lines = entries.flatMap(({ slug, about }) => {
      const document = documentOf(slug)
      return document === undefined ? [] : [`- [${document.title}](${base}/docs/${slug}): ${about}`]
    })
    return `## ${title}\n\n${lines.join('\n')}\n`
  })
  return `# OpenCorridor

> Open data on labour migration as one typed graph: countries, corridors (migrant origin - destination), projects and
> indicators, each value with its source, licence and release.

Ask ${base}/graphql by GET or POST, without a key. Begin with \`{ search(text: "...") { title node { __typename id } } }\`,
then \`panel(indicators:, areas:, from:)\` for values. A corridor is TJK-RUS: people go from TJK to RUS, money comes back.
A value that is null has a reason in \`absence\` and is never zero. Name the release of an answer when you cite it;
\`citation { text }\` says how. Say the footnote of an area that has one.

- [Schema](${base}/schema.graphql): every type, field and argument with its description
- [Reference](${base}/docs/reference): every question with an example that runs
- [OpenAPI](${base}/openapi.json): the same as tables at plain addresses, ${base}/v1/panel.csv?indicators=OC.MIG.NETR

${parts.join('\n')}`
}

/** `/llms.txt`. */
export function llmsPage(publicUrl: string | undefined): Page {
  return {
    path: '/llms.txt',
    render: (request, answer) =>
      answer(llmsText(baseOf(request, publicUrl)), {
        status: 200,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
      }),
  }
}
