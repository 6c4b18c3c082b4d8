import { resolveArea } from '../../releases/view-areas.ts'
import { builder } from '../builder.ts'
import { graphError } from '../errors.ts'
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

interface ResolveShape {
  requested: string
  outcome: 'RESOLVED' | 'AMBIGUOUS' | 'UNKNOWN'
  candidates: { area: InView<'Area'>; reason: string }[]
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
    reason: t.exposeString('reason', { description: 'Why, in words.' }),
  }),
})

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
      return args.texts.map((requested): ResolveShape => {
        const found = resolveArea(view, requested, args)
        const matches =
          found.outcome === 'RESOLVED' ? [found] : found.outcome === 'AMBIGUOUS' ? found.candidates : []
        const candidates = matches.map((it) => ({
          area: present(view.find('Area', it.areaId)),
          reason: it.reason,
        }))
        return { requested, outcome: found.outcome, candidates, reason: found.reason }
      })
    },
  }),
)
