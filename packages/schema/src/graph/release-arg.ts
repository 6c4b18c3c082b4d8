import type { ReleaseView } from '../releases/release-view.ts'
import type { Maybe } from '../when-all.ts'
import type { FieldArgs } from './filter/field-args.ts'
import type { GraphContext } from './context.ts'

/** The argument that every data root takes. */
export const releaseArg = (arg: FieldArgs) =>
  arg.string({
    description:
      'Name of the release to answer from, such as `2026.05`; the newest that is not withdrawn when not given. An earlier release gives what it gave when it was new.',
  })

/** Goes on with the view that a root answers from: at once where it is open, as it nearly always is. */
export function withView<T>(
  context: GraphContext,
  args: { release?: string | null | undefined },
  go: (view: ReleaseView) => Maybe<T>,
): Maybe<T> {
  const opened = context.releases.opened(args.release)
  return opened === undefined ? viewOf(context, args).then(go) : go(opened)
}

/** The view that a root answers from. */
export const viewOf = (
  context: GraphContext,
  args: { release?: string | null | undefined },
): Promise<ReleaseView> => context.releases.view(args.release)
