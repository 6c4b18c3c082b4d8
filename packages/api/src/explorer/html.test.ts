import { describe, expect, it } from 'vitest'
import { html, raw } from './html.ts'

describe('a template', () => {
  it('escapes texts, in content and in attributes', () => {
    expect(html`<p title="${'"><b>'}">${"<script>'&"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&#39;&amp;</p>',
    )
  })

  it('leaves line ends, which code needs', () => {
    expect(html`<pre>${'a\n\tb'}</pre>`.text).toBe('<pre>a\n\tb</pre>')
  })

  it('takes templates as they are, lists one after the other, and nothing for what is absent', () => {
    const items = ['a', '<'].map((text) => html`<i>${text}</i>`)
    expect(html`${items}${null}${undefined}${false}${''}${0}`.text).toBe('<i>a</i><i>&lt;</i>0')
    expect(html`${raw('<svg></svg>')}`.text).toBe('<svg></svg>')
  })
})
