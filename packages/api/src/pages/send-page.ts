import type { Answer } from '../answers/answer.ts'
import { chooseEncoding } from '../answers/encoding.ts'
import { matches } from '../answers/if-none-match.ts'
import type { PageAnswer } from '../plugins/pages.ts'

/**
 * Sends what was made, in an encoding that the client takes; nothing but a tag to one that has it already.
 * @param packable false for what packing makes no smaller
 */
export async function sendPage(
  request: Request,
  answer: PageAnswer,
  made: Answer,
  headers: Readonly<Record<string, string>>,
  packable = true,
): Promise<Response> {
  const encoding = packable ? chooseEncoding(request.headers.get('accept-encoding') ?? undefined) : 'identity'
  const etag = made.tag(encoding)
  if (matches(request.headers.get('if-none-match') ?? undefined, etag)) {
    return answer(null, { status: 304, headers: { ...headers, etag } })
  }
  const packed = encoding === 'identity' ? undefined : await made.packed(encoding)
  return answer(Uint8Array.from(packed ?? made.bytes), {
    status: 200,
    headers: { ...headers, etag, 'content-type': made.type, ...(packed && { 'content-encoding': encoding }) },
  })
}
