/** Answers that go out together, and how long the first may wait for the others, in milliseconds. */
const mostAnswers = 32
const longestWait = 0.25

/** What is to be sent together. */
export interface EndOfTurn {
  /** Takes something that sends, which may not throw. It is called in whatever asynchronous context the turn ends in. */
  add(send: () => void): void
  /** To be called before anything else is done that takes a while: sends what has waited long enough. */
  sendIfLate(): void
}

/**
 * Gathers what is to be sent until everything that has arrived is answered. Each write to a connection may wake who reads
 * it, which takes the system longer than the write itself; of writes that follow each other the first alone does. What was
 * gathered goes out before the event loop waits for anything new, and earlier when it is much or has waited for a while.
 */
export function createEndOfTurn(): EndOfTurn {
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

  return {
    add(send) {
      if (waiting.length === 0) since = performance.now()
      if (!ending) {
        ending = true
        setImmediate(end)
      }
      waiting.push(send)
      if (waiting.length >= mostAnswers) sendAll()
    },
    sendIfLate() {
      if (waiting.length > 0 && performance.now() - since > longestWait) sendAll()
    },
  }
}
