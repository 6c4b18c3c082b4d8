/** Points of the questions that a page was made of, by request, and by response when it is there. */
const spent = new WeakMap<Request, number>()
const costs = new WeakMap<Response, number>()

/** Takes note of points that the answer to a request costs. What is answered from memory costs none. */
export function spendOn(request: Request, points: number): void {
  spent.set(request, (spent.get(request) ?? 0) + points)
}

/** The response is the answer to the request: what was spent on it is its cost. */
export function settle(request: Request, response: Response): void {
  const points = spent.get(request)
  if (points !== undefined) costs.set(response, points)
}

/** What the questions cost that a page was made of; 0 for a kept one, and for what is no page. */
export const costOfPage = (response: Response): number => costs.get(response) ?? 0
