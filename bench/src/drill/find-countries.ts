/** Those of the codes that stand for a country, and are the service's own: others are regions. */
export async function findCountries(url: string, codes: readonly string[]): Promise<string[]> {
  const query = `query ($codes: [String!]!) {
    resolve(texts: $codes, scheme: "wb", at: "2018") { requested area { code __typename } }
  }`
  const found: string[] = []
  for (let at = 0; at < codes.length; at += 100) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { codes: codes.slice(at, at + 100) } }),
    })
    const { data } = (await response.json()) as {
      data: { resolve: { requested: string; area: { code: string; __typename: string } | null }[] }
    }
    for (const { requested, area } of data.resolve)
      if (area?.__typename === 'Country' && area.code === requested) found.push(requested)
  }
  return found
}
