import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql'
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import type { Html } from '../explorer/html.ts'
import { html, raw } from '../explorer/html.ts'
import type { Visit } from '../explorer/visit.ts'
import { exampleOf } from './examples.ts'
import { renderMarkdown } from './markdown.ts'

const described = (text: string | null | undefined): Html | false =>
  text != null && text !== '' && raw(renderMarkdown(text, 'docs/reference.md').html)

/** Scalars of GraphQL itself, which have no page. */
const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])

/** A type as it is written, `[Country!]!`, with a link to what it names. */
function typeText(type: string, { to }: Visit): Html {
  const name = type.replace(/[[\]!]/gu, '')
  const [before = '', after = ''] = type.split(name)
  return html`<code
    >${before}${builtIn.has(name) ? name : html`<a href="${to(`/docs/reference/${name}`)}">${name}</a>`}${after}</code
  >`
}

function argumentList(args: readonly GraphQLArgument[], visit: Visit): Html | false {
  if (args.length === 0) return false
  return html`<ul>
    ${args.map(
      ({ name, type, description, defaultValue }) =>
        html`<li>
          <code>${name}</code> ${typeText(String(type), visit)}${
            defaultValue !== undefined && html` = <code>${JSON.stringify(defaultValue)}</code>`
          }
          ${description}
        </li>`,
    )}
  </ul>`
}

function fieldEntry(field: GraphQLField<unknown, unknown>, visit: Visit): Html {
  const { name, type, args, description, deprecationReason } = field
  return html`<h3 id="${name}"><code>${name}</code> ${typeText(String(type), visit)}</h3>
    ${deprecationReason != null && html`<p class="note">${deprecationReason}</p>`} ${described(description)}
    ${argumentList(args, visit)}`
}

/** A question that runs, and where it runs. */
function example(root: string, visit: Visit, releases: readonly string[]): Html | false {
  const query = exampleOf(root, releases)
  if (query === undefined) {
    return (
      root === 'compareReleases' &&
      html`<p class="note">Its example stands here as soon as there are two releases to compare.</p>`
    )
  }
  const href = visit.to('/graphql').replace(/\?.*$/u, '') + `?query=${encodeURIComponent(query)}`
  return html`<pre tabindex="0" data-copy><code>${query}</code></pre>
    <p><a href="${href}">${visit.words.open}</a></p>`
}

/**
 * Every root of the graph with its arguments and an example, and the list of types.
 * @param releases names of the newest releases, the newest first
 */
export function referenceIndex(schema: GraphQLSchema, visit: Visit, releases: readonly string[]): Html {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {})
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter(({ name }) => name !== 'Query' && !/(?:Connection|Edge)$/u.test(name))
    .sort((a, b) => a.name.localeCompare(b.name))
  return html`<h1>Reference of the graph</h1>
    <p>
      Generated from the schema that this service answers with (<a
        href="${visit.to('/schema.graphql').replace(/\?.*$/u, '')}"
        >schema.graphql</a
      >). Each example runs on the data that ship with the program. Lists are connections: <code>first</code>,
      <code>after</code>, <code>nodes</code>, <code>pageInfo</code>, <code>totalCount</code>.
    </p>
    <h2>Questions</h2>
    <ul class="columns">
      ${roots.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}
    </ul>
    ${roots.map((field) => html`${fieldEntry(field, visit)}${example(field.name, visit, releases)}`)}
    <h2>Types</h2>
    <ul class="columns">
      ${types.map(({ name }) => html`<li><a href="${visit.to(`/docs/reference/${name}`)}">${name}</a></li>`)}
    </ul>`
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'Type'
  if (isInterfaceType(type)) return 'Interface'
  if (isUnionType(type)) return 'Union'
  if (isEnumType(type)) return 'Values'
  return isInputObjectType(type) ? 'Input' : 'Scalar'
}

/** Where a type is given: fields of other types. */
function usesOf(schema: GraphQLSchema, name: string): { type: string; field: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) return []
    return Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.replace(/(?:Connection|Edge)$/u, '') === name)
      .map((field) => ({ type: type.name, field: field.name }))
  })
}

function content(type: GraphQLNamedType, visit: Visit): Html | false {
  if (isObjectType(type) || isInterfaceType(type)) {
    return html`${Object.values(type.getFields()).map((field) => fieldEntry(field, visit))}`
  }
  if (isInputObjectType(type)) {
    return html`${Object.values(type.getFields()).map(
      ({ name, type: of, description }) =>
        html`<h3 id="${name}"><code>${name}</code> ${typeText(String(of), visit)}</h3>
          ${described(description)}`,
    )}`
  }
  if (isEnumType(type)) {
    return html`<dl>
      ${type.getValues().map(
        ({ name, description }) =>
          html`<dt><code>${name}</code></dt>
            <dd>${description}</dd>`,
      )}
    </dl>`
  }
  if (isUnionType(type)) {
    return html`<ul>
      ${type.getTypes().map((of) => html`<li>${typeText(String(of), visit)}</li>`)}
    </ul>`
  }
  return false
}

/** The page of one type; undefined where there is none. */
export function referencePage(schema: GraphQLSchema, name: string, visit: Visit): Html | undefined {
  const type = schema.getType(name)
  if (type === undefined || isIntrospectionType(type)) return undefined
  const uses = usesOf(schema, name)
  return html`<p><a href="${visit.to('/docs/reference')}">Reference of the graph</a></p>
    <h1>${name}</h1>
    <p class="muted">
      ${kindOf(type)}${isScalarType(type) && type.specifiedByURL != null && html`, <a href="${type.specifiedByURL}">${type.specifiedByURL}</a>`}
    </p>
    ${described(type.description)} ${content(type, visit)}
    ${
      uses.length > 0 &&
      html`<h2>Where it is given</h2>
        <ul class="columns">
          ${uses.map(
            ({ type: of, field }) =>
              html`<li>
                <a
                  href="${of === 'Query' ? `${visit.to('/docs/reference')}#${field}` : `${visit.to(`/docs/reference/${of}`)}#${field}`}"
                  >${of === 'Query' ? '' : `${of}.`}${field}</a
                >
              </li>`,
          )}
        </ul>`
    }`
}
