// What WordPress does with a post: an address that stands alone on a line becomes what its oEmbed provider says, found by
// the link in the page of that address. Usage: node render.mjs [post.txt] > post.html
import { readFileSync } from 'node:fs'

const file = process.argv[2] ?? new URL('./post.txt', import.meta.url)
const text = readFileSync(file, 'utf8').replaceAll(
  'http://localhost:4000',
  process.env.OPENCORRIDOR ?? 'http://localhost:4000',
)

const escaped = (part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The answer of the provider of an address, by discovery (oEmbed 1.0, section 4). */
async function embedded(address) {
  const page = await (await fetch(address)).text()
  const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(page)
  if (link === null) return undefined
  const response = await fetch(`${link[1].replaceAll('&amp;', '&')}&maxwidth=640`)
  const answer = await response.json()
  return answer.type === 'rich' ? answer.html : undefined
}

const parts = text.trim().split(/\n{2,}/)
const html = await Promise.all(
  parts.map(async (part) => {
    const isAddress = /^https?:\/\/\S+$/.test(part)
    return (isAddress && (await embedded(part))) || `<p>${escaped(part)}</p>`
  }),
)
console.log(`<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
<article><h1>A post</h1>\n${html.join('\n')}\n</article></html>`)
