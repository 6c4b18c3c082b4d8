/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN
}

/** Milliseconds that some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * Prints the medians of two ways to answer the same random questions, asked in turn, so that what else the machine
 * does weighs on both.
 */
export async function compare<Q>(
  name: string,
  rounds: number,
  question: () => Q,
  ways: { raw: (question: Q) => Promise<unknown>; view: (question: Q) => Promise<unknown> },
): Promise<void> {
  const raw: number[] = []
  const view: number[] = []
  // The first ones compile the code and the statements.
  for (let round = -10; round < rounds; round += 1) {
    const asked = question()
    const first = await timed(() => ways.raw(asked))
    const second = await timed(() => ways.view(asked))
    if (round < 0) continue
    raw.push(first)
    view.push(second)
  }
  const [a, b] = [median(raw), median(view)]
  console.log(`| ${name} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} |`)
}

/** What it takes to have so many answers, where so many ask at any time and each asks again when it is answered. */
export async function atOnce(askers: number, answers: number, ask: () => Promise<unknown>) {
  const took: number[] = []
  let left = answers
  const all = await timed(() =>
    Promise.all(
      Array.from({ length: askers }, async () => {
        while (left-- > 0) {
          took.push(await timed(ask))
          // As a server does between two requests, so that answers from memory do not keep the others waiting.
          await new Promise((resolve) => setImmediate(resolve))
        }
      }),
    ),
  )
  return { p50: median(took), perSecond: (answers / all) * 1000 }
}
