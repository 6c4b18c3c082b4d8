import { builder } from '../builder.ts'
import { changePage } from '../lists/changes.ts'
import { ChangedKindEnum, ChangeRef } from './change.ts'

const ChangeConnection = builder.connectionObject({ type: ChangeRef, name: 'ChangeConnection' })

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: ChangeRef,
      description:
        'What changed from release to release, removals among it, the oldest first. Keep the last cursor and give it as `after` to go on where you were: it stays good for ever with the same filter, and an empty page without a next one says that nothing is new. With a filter a page looks at a bounded number of changes: it may have fewer than were asked for, or none, and says `hasNextPage` while there is more to look at. The list is a log: a withdrawn release stays in it, and says so in `release`; while it would be the newest, its changes wait for the release that follows.',
      args: {
        since: t.arg.string({
          description:
            'Only what came behind this release (`2026.05`), or at this date and later (`2026-05-17`, or a moment of ISO 8601).',
        }),
        kinds: t.arg({ type: [ChangedKindEnum], description: 'Only changes of these kinds.' }),
        indicators: t.arg.stringList({
          description:
            "Only changes of these indicators, by id or publisher's code: of their series, and of the records that name them. One that is removed is named by its id.",
        }),
        areas: t.arg.stringList({
          description:
            'Only changes of these countries or regions, by code or name: of series about them and the corridors that begin or end there, and of records that name them; of projects and their parts by where they work, of statements by what they are about. The members of a region are not meant with it.',
        }),
      },
      resolve: (_, args, context) => changePage(context, args),
    },
    ChangeConnection,
  ),
)
