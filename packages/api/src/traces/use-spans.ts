import type { WithinSpan } from '@opencorridor/schema'
import type { Plugin } from 'graphql-yoga'

/** Has parsing, validation and execution by Yoga in spans. What the lane answers has the span of its request alone. */
export function useSpans(within: WithinSpan, start: (name: string) => { end(): void }): Plugin {
  return {
    onParse() {
      const span = start('graphql.parse')
      return () => {
        span.end()
      }
    },
    onValidate() {
      const span = start('graphql.validate')
      return () => {
        span.end()
      }
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const name =
        typeof args.operationName === 'string' ? { 'graphql.operation.name': args.operationName } : {}
      setExecuteFn((given) => within<unknown>('graphql.execute', name, () => executeFn(given)))
    },
  }
}
