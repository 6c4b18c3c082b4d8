/** The countries as they are drawn, in whole units; see tools/print-world.ts. */
export interface World {
  width: number
  height: number
  /** By area: its outline. Small states have none. */
  shapes: Readonly<Record<string, string>>
  /** By area: where it is marked. */
  anchors: Readonly<Record<string, readonly [x: number, y: number]>>
  /** Borders on which the states that share them do not agree. */
  disputed: string
}

/** A part of the world as it is shown: units times `scale`, moved. */
export interface View {
  scale: number
  dx: number
  dy: number
  height: number
}

/** The bounds of an outline: its points are relative, each to the one before. */
export function boundsOf(path: string): [x0: number, y0: number, x1: number, y1: number] {
  let [x, y] = [0, 0]
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [, command, dx, dy] of path.matchAll(/([Ml])(-?\d+)[ ]?(-?\d+)/gu)) {
    const absolute = command === 'M'
    x = absolute ? Number(dx) : x + Number(dx)
    y = absolute ? Number(dy) : y + Number(dy)
    bounds[0] = Math.min(bounds[0], x)
    bounds[1] = Math.min(bounds[1], y)
    bounds[2] = Math.max(bounds[2], x)
    bounds[3] = Math.max(bounds[3], y)
  }
  return bounds
}

/** Areas whose outline says little of where they are: they reach around half the world, so their mark stands for them. */
const vast = new Set(['RUS', 'USA', 'FRA', 'CAN', 'NOR', 'ATF', 'AUS', 'CHN', 'BRA', 'FJI', 'NZL', 'GRL'])

/**
 * The part of the world that some areas lie in, or all of it.
 * @param areas that have to be seen; with none, or most of the world, the whole world is shown
 */
export function viewOf(world: World, areas: readonly string[], width: number, height: number): View {
  const known = areas.filter((area) => world.anchors[area] !== undefined)
  const whole: View = {
    scale: width / world.width,
    dx: 0,
    dy: 0,
    height: (world.height * width) / world.width,
  }
  if (known.length === 0 || known.length > 60) return whole
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const area of known) {
    const [x, y] = world.anchors[area] ?? [0, 0]
    const shape = world.shapes[area]
    const [x0, y0, x1, y1] =
      shape === undefined || vast.has(area) ? [x - 25, y - 25, x + 25, y + 25] : boundsOf(shape)
    box[0] = Math.min(box[0], x0)
    box[1] = Math.min(box[1], y0)
    box[2] = Math.max(box[2], x1)
    box[3] = Math.max(box[3], y1)
  }
  // Something of the neighbours, and never closer than the outlines bear.
  const [w, h] = [Math.max(box[2] - box[0], 260) * 1.16, Math.max(box[3] - box[1], 160) * 1.2]
  const shown = Math.min(height, Math.max(width * 0.4, (width * h) / w))
  const scale = Math.min(width / w, shown / h)
  if (scale <= whole.scale * 1.15) return whole
  const [cx, cy] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return { scale, dx: width / 2 - cx * scale, dy: shown / 2 - cy * scale, height: shown }
}
