import { suggestScript } from './suggest-script.ts'
import type { Words } from '../words/words.ts'

/**
 * The explorer's own script: buttons that copy code, suggestions while one types, and a key for the search. Everything
 * else works without.
 * @param words of each language, by its tag
 */
export const explorerScript = (
  words: Readonly<Record<string, Pick<Words, 'copy' | 'copied' | 'suggestions'>>>,
): string =>
  `const all = ${JSON.stringify(words)}
const texts = all[document.documentElement.lang] ?? all.en
for (const block of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = texts.copy
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent)
    button.textContent = texts.copied
    setTimeout(() => (button.textContent = texts.copy), 2000)
  })
  block.before(button)
}
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, textarea, select, oc-chart')) return
  event.preventDefault()
  document.querySelector('form.search input')?.focus()
})
${suggestScript}`
