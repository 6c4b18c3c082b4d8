import { Validator } from '@seriousme/openapi-schema-validator'
import { parametersOf } from '@opencorridor/schema'
import { expect, test } from 'vitest'
import { openApi } from './openapi.ts'

test('a validator of others finds nothing wrong', async () => {
  const document = openApi('https://data.example.org')
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as Record<string, unknown>,
  )
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('every status that a table may be answered with is described', () => {
  const { paths } = openApi('https://data.example.org') as {
    paths: Record<string, { get: { responses: Record<string, { headers?: object }> } }>
  }
  const { responses = {} } = paths['/v1/panel']?.get ?? {}
  expect(Object.keys(responses)).toEqual([
    '200',
    '304',
    '400',
    '401',
    '404',
    '422',
    '429',
    '451',
    '503',
    '504',
  ])
  for (const status of ['429', '503']) expect(responses[status]?.headers).toHaveProperty('Retry-After')
})

test('every parameter that is read is described', () => {
  const { paths } = openApi('https://data.example.org') as {
    paths: Record<string, { get: { parameters: { name: string }[] } }>
  }
  const described = paths['/v1/panel']?.get.parameters.map(({ name }) => name) ?? []
  expect(described).toEqual(expect.arrayContaining(parametersOf('panel').map(({ name }) => name)))
  for (const name of [
    'indicators',
    'areas',
    'from',
    'latest',
    'transform',
    'transform.base',
    'release',
    'language',
  ]) {
    expect(described).toContain(name)
  }
  const projects = paths['/v1/projects']?.get.parameters.map(({ name }) => name) ?? []
  expect(projects).toEqual(
    expect.arrayContaining(['themes', 'codes', 'areas', 'orderBy', 'orderBy.direction']),
  )
  expect(projects).not.toContain('after')
})
