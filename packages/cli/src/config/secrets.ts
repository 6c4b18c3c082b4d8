/** What stands in the place of a secret. */
const hidden = '***'

/** Parameters of addresses that hold secrets: of PostgreSQL's and others'. */
const secretParameter = /pass|secret|token|key/i

function hideIn(text: string): string {
  if (text === '') return text
  if (!URL.canParse(text)) return hidden
  const address = new URL(text)
  if (address.password !== '') address.password = hidden
  for (const name of [...address.searchParams.keys()])
    if (secretParameter.test(name)) address.searchParams.set(name, hidden)
  return address.href
}

/**
 * Addresses with their passwords hidden, and what is no address hidden whole.
 * @param text one, or several with commas between them
 */
export function hideSecrets(text: string): string {
  return text.split(',').map(hideIn).join(',')
}
