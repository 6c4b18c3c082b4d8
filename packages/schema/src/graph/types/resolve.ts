import { nearAreas, resolveArea } from '../../releases/view-areas.ts'
import { builder } from '../builder.ts'
import { graphError } from '../../errors.ts'
import { present } from '../present.ts'
import { AreaRef } from '../refs.ts'
import { releaseArg, viewOf } from '../release-arg.ts'
import type { InView } from '../../releases/release-view.ts'

const OutcomeEnum = builder.enumType('ResolveOutcome', {
  description: 'What a text stands for.',
  values: {
    RESOLVED: { description: 'One area.' },
    AMBIGUOUS: { description: 'One of several; none was chosen.' },
    UNKNOWN: { description: 'Nothing that is known.' },
  },
})

const CandidateRef = builder.objectRef<{ area: InView<'Area'>; reason: string }>('AreaCandidate').implement({
  description: 'An area that a text may stand for.',
  fields: (t) => ({
    area: t.field({ type: AreaRef, description: 'The area.', resolve: ({ area }) => area }),
    reason: t.exposeString('reason', { description: 'Which code or name of it the text is, with dates.' }),
  }),
})

interface Candidate {
  area: InView<'Area'>
  reason: string
}

interface ResolveShape {
  requested: string
  outcome: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN'
  candidates: Candidate[]
  suggestions: () => Candidate[]
  reason: string
}

const ResolveRef = builder.objectRef<ResolveShape>('AreaResolution').implement({
  description: 'What a code or name stands for. It is never guessed.',
  fields: (t) => ({
    requested: t.exposeString('requested', { description: 'The text as it was given.' }),
    outcome: t.field({
      type: OutcomeEnum,
      description: 'Whether it is one area.',
      resolve: ({ outcome }) => outcome,
    }),
    area: t.field({
      type: AreaRef,
      nullable: true,
      description: 'The area, when it is one.',
      resolve: ({ outcome, candidates }) => (outcome === 'RESOLVED' ? (candidates[0]?.area ?? null) : null),
    }),
    candidates: t.field({
      type: [CandidateRef],
      description: 'Every area that the text may stand for.',
      resolve: ({ candidates }) => candidates,
    }),
    suggestions: t.field({
      type: [CandidateRef],
      description:
        'Places with a name that is near one nothing answers to, for a person to choose from. For 20 texts at most.',
      resolve: ({ suggestions }) => suggestions(),
    }),
    reason: t.exposeString('reason', { description: 'Why, in words.' }),
  }),
})

/** Nearness is looked for among all names, so only where a person reads the answer. */
const mostSuggestions = 20
const mostTexts = 1000

builder.queryField('resolve', (t) =>
  t.field({
    type: [ResolveRef],
    description:
      'Maps codes or names of any scheme, language and time to areas, or lists the candidates, or says unknown.',
    args: {
      texts: t.arg.stringList({ required: true, description: 'Codes or names, 1,000 at most.' }),
      scheme: t.arg.string({ description: 'Scheme of the codes: `gec`, `rpw`; `name` for names only.' }),
      at: t.arg({
        type: 'PartialDate',
        description: 'The date that they stem from; that of the release when not given.',
      }),
      release: releaseArg(t.arg),
    },
    resolve: async (_, args, context) => {
      if (args.texts.length > mostTexts) {
        throw graphError(
          'BAD_USER_INPUT',
          `texts has ${args.texts.length} entries; it may have ${mostTexts}.`,
        )
      }
      const view = await viewOf(context, args)
      const named = ({ areaId, reason }: { areaId: string; reason: string }): Candidate => ({
        area: present(view.find('Area', areaId)),
        reason,
      })
      return args.texts.map((requested): ResolveShape => {
        const found = resolveArea(view, requested, args)
        const matches =
          found.outcome === 'RESOLVED' ? [found] : found.outcome === 'AMBIGUOUS' ? found.candidates : []
        const candidates = matches.map(named)
        const wanted = found.outcome === 'UNKNOWN' && args.texts.length <= mostSuggestions
        const suggestions = () => (wanted ? nearAreas(view, requested).map(named) : [])
        return { requested, outcome: found.outcome, candidates, suggestions, reason: found.reason }
      })
    },
  }),
)
