/** Makes an element with properties and children; text is text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** An SVG of ours as an element. Parsed as XML, so that nothing in it can run. */
export function parseSvg(text: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
  if (!(documentElement instanceof SVGSVGElement)) throw new Error('The chart is no SVG.')
  // A picture is one thing to a screen reader, so no link may hide in it: the buttons below have it.
  for (const link of documentElement.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  return documentElement
}

/** Saves a file of the reader. */
export function save(content: string | Blob, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }))
  make('a', { href, download: name }).click()
  URL.revokeObjectURL(href)
}
