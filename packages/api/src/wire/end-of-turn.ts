/** Answers that go out together, and how long the first may wait for the others, in milliseconds. */
const mostAnswers = 32
const longestWait = 0.25

/**
 * Gathers what is to be sent until everything that has arrived is answered. Each write to a connection may wake who reads
 * it, which takes the system longer than the write itself; of writes that follow each other the first alone does.
 *
 * @returns takes something that sends; it is called before the event loop waits for anything new, or earlier when much has been
 *   gathered.
 */
export function createEndOfTurn(): (send: () => void) => void {
  let waiting: (() => void)[] = []
  let since = 0
  let ending = false

  function sendAll(): void {
    const all = waiting
    waiting = []
    for (const send of all) send()
  }

  function end(): void {
    ending = false
    sendAll()
  }

  return (send) => {
    if (waiting.length === 0) since = performance.now()
    if (!ending) {
      ending = true
      setImmediate(end)
    }
    waiting.push(send)
    if (waiting.length >= mostAnswers || performance.now() - since > longestWait) sendAll()
  }
}
