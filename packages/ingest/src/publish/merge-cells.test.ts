import { packSeries, unpackSeries } from '@opencorridor/schema'
import { describe, expect, it } from 'vitest'
import { mergeCells } from './merge-cells.ts'

const said = (
  cells: Record<number, number | null>,
  attributes: { period: number; attribute: string; value: string }[] = [],
  editionId = 'd/e1',
) => ({
  editionId,
  ...packSeries(
    Object.entries(cells).map(([period, value]) => ({
      period: Number(period),
      value,
      status: value === null ? '-' : 'A',
    })),
  ),
  attributes: attributes.length === 0 ? null : attributes,
})
const note = (period: number) => ({ period, attribute: 'COMMENT', value: String(period) })
const none = { clears: [] }

describe('mergeCells', () => {
  it('lays cells over what was said, takes back, and leaves the others with what is said of them', () => {
    const base = said({ 2010: 1, 2011: 2, 2012: 3 }, [note(2010), note(2011), note(2012)])
    const merged = mergeCells('A', base, [
      { ...none, said: said({ 2011: 5, 2012: null, 2014: 7 }, [note(2014)]) },
    ])
    expect(merged && unpackSeries(merged).map(({ period, value }) => [period, value])).toEqual([
      [2010, 1],
      [2011, 5],
      [2014, 7],
    ])
    expect(merged?.attributes).toEqual([note(2010), note(2014)])
  })

  it('clears the years of a run before it speaks, by the quarter too', () => {
    const base = said({ 8040: 1, 8043: 2, 8044: 3 })
    const clears = [{ fromYear: 2010, toYear: 2010 }]
    const merged = mergeCells('Q', base, [{ clears, said: said({ 8041: 9 }) }])
    expect(merged && unpackSeries(merged).map(({ period, value }) => [period, value])).toEqual([
      [8041, 9],
      [8044, 3],
    ])
  })

  it('has the edition that says its last period, also where a later one says others or takes back', () => {
    const base = said({ 2010: 1, 2011: 2, 2012: 3 }, [], 'd/old')
    const after = (cells: Record<number, number | null>) =>
      mergeCells('A', base, [{ ...none, said: said(cells, [], 'd/new') }])?.editionId
    expect(after({ 2010: 5 })).toBe('d/old')
    expect(after({ 2012: null })).toBe('d/old')
    expect(after({ 2012: 4 })).toBe('d/new')
    expect(after({ 2013: 4 })).toBe('d/new')
  })

  it('is nothing when the last cell has gone', () => {
    expect(mergeCells('A', said({ 2010: 1 }), [{ ...none, said: said({ 2010: null }) }])).toBeUndefined()
    expect(mergeCells('A', undefined, [{ ...none, said: said({ 2010: null }) }])).toBeUndefined()
  })
})
