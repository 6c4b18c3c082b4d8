/**
 * Shows the `App` of a guide in a page without a window, waits until it has its answers, and prints the page's text:
 * `node --import tsx mount.mjs FILE TEXT...`, with the texts that it has to show.
 */
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { Window } from 'happy-dom'

const [file = '', ...texts] = process.argv.slice(2)
const window = new Window({ url: 'http://localhost/' })
const { document, navigator } = window
for (const [name, value] of Object.entries({ window, document, navigator })) {
  // Later versions of Node have a navigator of their own, which cannot be assigned.
  Object.defineProperty(globalThis, name, { value, configurable: true })
}

// Both look for a page when they are loaded.
const { createElement } = await import('react')
const { createRoot } = await import('react-dom/client')
const { App } = await import(pathToFileURL(file).href)

const page = document.createElement('main')
document.body.append(page)
const root = createRoot(page)
root.render(createElement(App))
const began = Date.now()
while (!texts.every((text) => page.textContent.includes(text))) {
  if (Date.now() - began > 20_000)
    throw new Error(`The page does not show ${texts.join(' and ')}: ${page.textContent}`)
  await new Promise((resolve) => setTimeout(resolve, 20))
}
process.stdout.write(`${page.textContent}\n`)
root.unmount()
await window.happyDOM.close()
