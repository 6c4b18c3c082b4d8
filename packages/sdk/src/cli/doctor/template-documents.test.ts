import { describe, expect, it } from 'vitest'
import { templateDocuments } from './template-documents.ts'

const found = (source: string, path = 'a.ts') =>
  templateDocuments(path, source).documents.map(({ text, line, column }) => [text, line, column])

describe('documents in a program', () => {
  it.each([
    ['const a = graphql(`{ a }`)', '{ a }', 1, 20],
    ['const a = graphql(`{ a }`, [fields])', '{ a }', 1, 20],
    ['const a = gql`{ a }`', '{ a }', 1, 15],
    ['// graphql(`{ no }`)\nx = graphql( /* here */\n  `\n{ a }`)', '\n{ a }', 3, 4],
    ['client.query(graphql(`{ a }`), { b: `{ no }` })', '{ a }', 1, 23],
    ['const t = `${graphql(`{ a }`)}`', '{ a }', 1, 23],
    ['const r = /graphql(`/; gql`{ a }`', '{ a }', 1, 28],
    ['gql`{ a(b: "\\`\\${c}\\\\n") }`', '{ a(b: "`${c}\\n") }', 1, 5],
  ])('%s', (source, text, line, column) => {
    expect(found(source)).toEqual([[text, line, column]])
  })

  it.each([
    'const a = "graphql(`{ a }`)"',
    '/* gql`{ a }` */',
    'graphqlish(`{ a }`)',
    'const a = graphql("text")',
    'graphql.other(`{ a }`)',
    'graphql(document, `{ a }`)',
  ])('are not in %s', (source) => {
    expect(found(source)).toEqual([])
  })

  it('are found between the elements of JSX', () => {
    const source =
      'const A = () => <p title="it\'s">{useOperation(graphql(`{ a }`)).data} don\'t</p>\ngql`{ b }`'
    expect(found(source, 'a.tsx')).toEqual([
      ['{ a }', 1, 56],
      ['{ b }', 2, 5],
    ])
  })

  it('with a hole are said to be unreadable', () => {
    const { documents, unreadable } = templateDocuments('a.ts', 'x\ngraphql(`{ ${a} }`)')
    expect(documents).toEqual([])
    expect(unreadable).toMatchObject([{ path: 'a.ts', line: 2, column: 9 }])
  })
})
