import type { Operation } from '../../operation.ts'
import type { Command, Context } from '../command.ts'
import { panelOptions } from '../common-options.ts'
import { deliver } from '../output/destination.ts'
import { indicatorsOf, placesOf } from '../panel-variables.ts'
import { CommandFailure, UsageError } from '../usage-error.ts'
import { choice, given, text } from '../values.ts'

/** Styles of a citation: a sentence, and what reference managers read. */
const styles = ['text', 'bibtex', 'ris', 'csl'] as const

type Citation = Readonly<Record<(typeof styles)[number], string>>
interface Cited {
  readonly cited: { readonly citation: Citation } | null
}

const fields = '{ citation { text bibtex ris csl } }'

const question = (name: string, document: string): Operation<Cited, Record<string, unknown>> => ({
  name,
  document,
})

/** What can be cited, each by a question of its own. */
export const citeOperations = {
  corridor: question(
    'CiteCorridor',
    `query CiteCorridor($code: String!, $release: String) { cited: corridor(code: $code, release: $release) ${fields} }`,
  ),
  project: question(
    'CiteProject',
    `query CiteProject($code: String!, $release: String) { cited: project(id: $code, release: $release) ${fields} }`,
  ),
  release: question(
    'CiteRelease',
    `query CiteRelease($name: String) { cited: release(name: $name) ${fields} }`,
  ),
  panel: question(
    'CitePanel',
    `query CitePanel($indicators: [String!]!, $areas: [String!], $corridors: [String!], $origins: [String!],
      $destinations: [String!], $region: String, $from: Period, $to: Period, $release: String) {
      cited: panel(indicators: $indicators, areas: $areas, corridors: $corridors, origins: $origins,
        destinations: $destinations, region: $region, from: $from, to: $to, release: $release) ${fields}
    }`,
  ),
}

/** The question that the arguments and options ask, with its variables. */
function asked({
  values,
  arguments: [kind, code],
}: Context): [Operation<Cited, Record<string, unknown>>, object] {
  if (kind === undefined && values['indicator'] === undefined) {
    return [citeOperations.release, given({ name: text(values, 'release') })]
  }
  if (kind === undefined) {
    // A citation has no language.
    const places = placesOf({ ...values, language: undefined })
    const period = given({ from: text(values, 'from'), to: text(values, 'to') })
    return [citeOperations.panel, { indicators: indicatorsOf(values), ...places, ...period }]
  }
  if ((kind !== 'corridor' && kind !== 'project') || code === undefined) {
    throw new UsageError(
      'Say what: corridor CODE, project CODE, the options of a panel, or nothing for the release.',
    )
  }
  return [citeOperations[kind], { code }]
}

/** `cite`: how to name what was used. */
export const cite: Command = {
  name: 'cite',
  usage: '[corridor CODE | project CODE]',
  summary: 'how to cite a corridor, a project, a panel (--indicator), or the release',
  arguments: [0, 2],
  options: {
    ...panelOptions,
    from: { type: 'string', value: 'PERIOD', help: 'first period of the panel' },
    to: { type: 'string', value: 'PERIOD', help: 'last period of the panel' },
    style: { type: 'string', short: 's', value: 'STYLE', help: 'text (as a rule), bibtex, ris or csl' },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'write to this file' },
  },
  async run(context) {
    const { client, terminal, values } = context
    const style = choice(values, 'style', styles) ?? 'text'
    const [operation, variables] = asked(context)
    const { cited } = await client.query(operation, { ...variables }, { signal: terminal.signal })
    if (cited === null) throw new CommandFailure('There is nothing of this code in the release.')
    await deliver([`${cited.citation[style].trimEnd()}\n`], text(values, 'output'), terminal)
    return 0
  },
}
