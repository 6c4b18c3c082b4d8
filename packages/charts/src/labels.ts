/** Something that wants a place on a line, with the room that it takes. */
export interface Wish {
  /** Where its middle wants to be. */
  wish: number
  height: number
}

/**
 * Moves labels apart so that none covers another, each as near to its wish as that allows.
 * @param from
 * @param to ends of the room; where it is too short for all, the last ones go beyond it
 * @returns the middle of each, in the order given
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  interface Cluster {
    members: { place: number; height: number }[]
    /** Where its upper edge stands, and what it is the mean of. */
    top: number
    height: number
    sum: number
  }
  const ordered = wishes.map((wish, place) => ({ ...wish, place })).sort((a, b) => a.wish - b.wish)
  const settle = (cluster: Cluster): void => {
    const top = cluster.sum / cluster.members.length
    cluster.top = Math.max(from, Math.min(top, to - cluster.height))
  }
  const clusters: Cluster[] = []
  for (const { wish, height, place } of ordered) {
    let cluster: Cluster = { members: [{ place, height }], top: 0, height, sum: wish - height / 2 }
    settle(cluster)
    for (;;) {
      const above = clusters.at(-1)
      if (above === undefined || above.top + above.height <= cluster.top) break
      clusters.pop()
      // What a member wants is said of its cluster's upper edge: less what stands above it there.
      const shifted = cluster.sum - cluster.members.length * above.height
      cluster = {
        members: [...above.members, ...cluster.members],
        height: above.height + cluster.height,
        sum: above.sum + shifted,
        top: 0,
      }
      settle(cluster)
    }
    clusters.push(cluster)
  }
  const middles: number[] = wishes.map(() => 0)
  for (const { members, top } of clusters) {
    let y = top
    for (const { place, height } of members) {
      middles[place] = y + height / 2
      y += height
    }
  }
  return middles
}
