import { ListenError } from '@opencorridor/api'

/**
 * Reads `PUBLIC_URL`: the address of the service as its readers know it, where that is not the one it listens on.
 * @throws ListenError when it is no address of the web
 */
export function publicAddress(env: NodeJS.ProcessEnv): { publicUrl?: string } {
  const text = env['PUBLIC_URL']?.trim() ?? ''
  if (text === '') return {}
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    throw new ListenError(`PUBLIC_URL is "${text}"; it should be such as https://data.example.org.`)
  }
  return { publicUrl: text }
}
