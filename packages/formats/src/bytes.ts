/** Text is handed on in pieces of about so many characters: small ones would each be a packet, large ones stay in memory. */
const piece = 65_536

/**
 * What a format writes, as bytes. What it writes first is handed on at once: a reader sees that the table begins. The next
 * piece is made when the one before was taken, so that whoever reads slowly has the table made slowly.
 */
export async function* bytesOf(written: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = ''
  let begun = false
  for await (const part of written) {
    if (typeof part !== 'string') {
      yield part
      continue
    }
    text += part
    if (begun && text.length < piece) continue
    if (text === '') continue
    yield Buffer.from(text)
    begun = true
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
