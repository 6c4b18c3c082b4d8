/** Between looks whether somebody still waits. In milliseconds. */
const everyMs = 250

/** Looks after one client has gone: half a minute of them, in which whatever is executed ends by itself. */
const looks = 120

/**
 * Finds the moment at which nobody waits for an answer any more.
 *
 * @param isAwaited - Whether any client waits for an answer.
 * @param abandoned - Told when one has gone before its answer, and no other waits.
 * @returns a function that is told of each client that has gone before its answer.
 */
export function createAbandonment(isAwaited: () => boolean, abandoned: () => void): () => void {
  let left = 0
  let told = false
  let timer: NodeJS.Timeout | undefined

  function look(): void {
    left--
    const alone = !isAwaited()
    if (alone) abandoned()
    // What was begun a moment ago is spared: who has gone since the last look is looked after once more.
    const goOn = !alone || told
    told = false
    if (goOn && left > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return () => {
    left = looks
    told = true
    timer ??= setInterval(look, everyMs).unref()
  }
}
