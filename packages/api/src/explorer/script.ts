import type { Words } from './words/words.ts'

/**
 * The explorer's own script: buttons that copy code. Everything else works without.
 * @param words of each language, by its tag
 */
export const explorerScript = (words: Readonly<Record<string, Pick<Words, 'copy' | 'copied'>>>): string =>
  `const all = ${JSON.stringify(words)}
const { copy, copied } = all[document.documentElement.lang] ?? all.en
for (const block of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = copy
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.textContent)
    button.textContent = copied
    setTimeout(() => (button.textContent = copy), 2000)
  })
  block.before(button)
}
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, textarea, select, oc-chart')) return
  event.preventDefault()
  document.querySelector('[type=search]')?.focus()
})
`
