import type { ReleaseView } from '../releases/release-view.ts'
import type { FieldArgs } from './filter/field-args.ts'
import type { GraphContext } from './context.ts'

/** The argument that every data root takes. */
export const releaseArg = (arg: FieldArgs) =>
  arg.string({
    description:
      'Name of the release to answer from, such as `2026.05`; the newest that is not withdrawn when not given. An earlier release gives what it gave when it was new.',
  })

/** The view that a root answers from. */
export const viewOf = (
  context: GraphContext,
  args: { release?: string | null | undefined },
): Promise<ReleaseView> => context.releases.view(args.release)
