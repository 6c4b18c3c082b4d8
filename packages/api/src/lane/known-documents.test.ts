import { describe, expect, test, vi } from 'vitest'
import { createCompiler } from './compile-document.ts'
import type { Compile } from './compile-document.ts'
import { createKnownDocuments } from './known-documents.ts'
import { wideSchema } from './testing/wide-schema.ts'

const compiler = await createCompiler(wideSchema, () => true)
const create = (bytes: number, compile: Compile, onError: (error: unknown) => void = fail) => {
  const documents = createKnownDocuments(bytes, onError)
  documents.compileWith(compile)
  return documents
}
const fail = (error: unknown) => {
  throw error
}

describe('a document', () => {
  test('that has not passed is not known, whatever it is', () => {
    const documents = create(1_000_000, compiler)
    expect(documents.get('{ at }')).toBeUndefined()
    expect(documents.get('{ no such field')).toBeUndefined()
  })

  test('is compiled when it comes again, and once', () => {
    const compile = vi.fn(compiler)
    const documents = create(1_000_000, compile)
    documents.passed('{ at }')
    expect(compile).not.toHaveBeenCalled()
    const first = documents.get('{ at }')
    documents.passed('{ at }')
    expect(documents.get('{ at }')).toBe(first)
    expect(compile).toHaveBeenCalledTimes(1)
    expect(documents.compiled).toBe(1)
  })

  test('waits for the compiler', () => {
    const documents = createKnownDocuments(1_000_000, fail)
    documents.passed('{ at }')
    expect(documents.get('{ at }')).toBeUndefined()
    documents.compileWith(compiler)
    expect(documents.get('{ at }')).toBeDefined()
  })

  test('that is not to be compiled is looked at once', () => {
    const compile = vi.fn(compiler)
    const documents = create(1_000_000, compile)
    documents.passed('{ __schema { description } }')
    for (let time = 0; time < 3; time++) expect(documents.get('{ __schema { description } }')).toBeUndefined()
    expect(compile).toHaveBeenCalledTimes(1)
  })

  test('over which the compiler stumbles is told of, and left to Yoga', () => {
    const onError = vi.fn()
    const documents = create(1_000_000, () => fail(new Error('stumbled')), onError)
    documents.passed('{ at }')
    expect(documents.get('{ at }')).toBeUndefined()
    expect(documents.get('{ at }')).toBeUndefined()
    expect(onError).toHaveBeenCalledTimes(1)
  })
})

test('many documents stay within the bound, the last of them being known', () => {
  const documents = create(600_000, compiler)
  for (let at = 0; at < 500; at++) {
    documents.passed(`{ a${at}: at }`)
    expect(documents.get(`{ a${at}: at }`)).toBeDefined()
  }
  expect(documents.compiled).toBeLessThan(100)
  expect(documents.compiled).toBeGreaterThan(50)
  expect(documents.get('{ a0: at }')).toBeUndefined()
  expect(documents.get('{ a499: at }')).toBeDefined()
})
