import { describe, expect, it } from 'vitest'
import { PanelColumns, Release } from '../../generated/operations.ts'
import { recordedData } from '../testing/recorded.ts'
import { cite } from './cite.ts'

const panel = recordedData(PanelColumns, { indicators: ['OC.MIG.NETR'], region: 'SEEECA' })

/** A citation of which everything says the same. */
const citation = (name: string) => ({
  text: name,
  bibtex: `@misc{${name}}`,
  ris: `TY  - ${name}`,
  csl: `[{"id":"${name}"}]`,
  permalink: `https://example.org/${name}`,
})

describe('cite', () => {
  it('gives the citation of an answer of the service in each style', () => {
    const text = cite({ data: panel }, 'text')
    expect(text).toContain('The World Factbook')
    expect(text).toContain('2026.05')
    expect(cite({ data: panel }, 'bibtex')).toMatch(/^@\w+\{/u)
    expect(cite({ data: panel }, 'ris')).toMatch(/^TY {2}- /u)
    const csl = JSON.parse(cite({ data: panel }, 'csl')) as object[]
    expect(csl).toHaveLength(1)
    expect(Object.keys(csl[0] ?? {})).toEqual(expect.arrayContaining(['id', 'type', 'title']))
  })

  it('cites a release', () => {
    expect(cite({ data: recordedData(Release, {}) }, 'text')).toContain('2026.05')
  })

  it('takes what stands nearest to the root: a panel covers its series', () => {
    const data = { panel: { citation: citation('panel'), series: [{ citation: citation('series') }] } }
    expect(cite({ data }, 'text')).toBe('panel')
  })

  it('gives several one after the other, each once, and one list of CSL-JSON', () => {
    const nodes = ['one', 'other', 'one'].map((name) => ({ citation: citation(name) }))
    const data = { series: { nodes } }
    expect(cite({ data }, 'text')).toBe('one\nother')
    expect(cite({ data }, 'bibtex')).toBe('@misc{one}\n\n@misc{other}')
    expect(JSON.parse(cite({ data }, 'csl'))).toEqual([{ id: 'one' }, { id: 'other' }])
  })

  it.each([
    ['nothing', null],
    ['no citation', { country: { name: 'Tajikistan' } }],
    ['a part of one', { panel: { citation: { text: 'Half of it' } } }],
  ])('says what to ask for where an answer holds %s', (_case, data) => {
    expect(() => cite({ data }, 'text')).toThrow('Ask for `citation { text bibtex ris csl permalink }`')
  })
})
