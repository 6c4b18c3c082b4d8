import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MetSpan } from '../conditions/meets-conditions.ts'
import type { ValueColumn } from '../conditions/value-column.ts'
import { inSet } from '../releases/record-set.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { projectsWhereMet } from './projects-where.ts'

const projectCount = 70

/** A release with areas, every fifth a region, and the projects that name each. */
function viewOf(projectsOf: readonly (readonly number[])[]): ReleaseView {
  const areas = projectsOf.map((_, place) => ({
    id: `A${place}`,
    kind: place % 5 === 4 ? 'REGION' : 'COUNTRY',
  }))
  const projects = Array.from({ length: projectCount }, (_, place) => ({ id: `p${place}` }))
  const memo = new Map<string, unknown>()
  return {
    all: (kind: string) => (kind === 'Area' ? areas : projects),
    by: (_kind: string, _field: string, id: string) =>
      (projectsOf[Number(id.slice(1))] ?? []).map((project) => ({ projectId: `p${project}` })),
    once(key: string, make: (view: unknown) => unknown) {
      if (!memo.has(key)) memo.set(key, make(this))
      return memo.get(key)
    },
  } as unknown as ReleaseView
}

/** A column in which areas stand in this order; the period of each is its place in the order. */
function columnOf(order: readonly number[], areas: number): ValueColumn {
  const placeOf = new Uint32Array(areas)
  for (const [place, ordinal] of order.entries()) placeOf[ordinal] = place + 1
  return {
    ordinals: Uint32Array.from(order),
    values: Float64Array.from(order, (_, place) => place),
    periods: Int32Array.from(order, (_, place) => place),
    placeOf,
  } as unknown as ValueColumn
}

const anyRelease = fc.array(fc.array(fc.nat({ max: projectCount - 1 }), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
})

it('are those of the countries whose values meet every condition', () => {
  const anyCase = anyRelease.chain((projectsOf) => {
    const order = fc.shuffledSubarray(projectsOf.map((_, ordinal) => ordinal))
    const bound = fc.oneof(fc.nat({ max: 41 }), fc.constantFrom(0, 41))
    const span = fc.tuple(order, bound, bound, fc.constantFrom(-Infinity, -Infinity, 3))
    return fc.record({
      projectsOf: fc.constant(projectsOf),
      conditions: fc.array(span, { maxLength: 2 }),
      again: bound,
    })
  })
  fc.assert(
    fc.property(anyCase, ({ projectsOf, conditions, again }) => {
      const view = viewOf(projectsOf)
      const spans = conditions.map(([order, a, b, since]): MetSpan => {
        const [start, end] = [Math.min(a, b, order.length), Math.min(Math.max(a, b), order.length)]
        return { column: columnOf(order, projectsOf.length), start, end, since }
      })
      // The same columns once more with another bound: what was kept of them serves it too.
      const others = spans.map((span) => ({ ...span, start: Math.min(again, span.end) }))
      for (const asked of [spans, others]) {
        const wanted = new Set<number>()
        for (const [area, projects] of projectsOf.entries()) {
          const meets = asked.every(({ column, start, end, since }) => {
            const place = [...column.ordinals].indexOf(area)
            return place >= start && place < end && place >= since && place !== -1
          })
          if (meets && area % 5 !== 4) for (const project of projects) wanted.add(project)
        }
        const found = projectsWhereMet(view, asked)
        const places = Array.from({ length: projectCount }, (_, place) => place)
        expect(places.filter((place) => inSet(found, place))).toEqual([...wanted].sort((a, b) => a - b))
      }
    }),
    { numRuns: 300 },
  )
})
