import { createClient, Country } from '@opencorridor/sdk'
import { OpenCorridorProvider, useOperation } from '@opencorridor/sdk/react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Chart } from './chart.tsx'

/** The service: `VITE_OPENCORRIDOR_URL` when the page is built. */
const service = String(import.meta.env['VITE_OPENCORRIDOR_URL'] ?? 'http://localhost:4000')
const client = createClient({ endpoint: `${service}/graphql` })
const codes = ['KGZ', 'TJK', 'XKX']

function Name({ code }: { code: string }) {
  const { data, error } = useOperation(Country, { code })
  if (error instanceof Error) return <p role="alert">{error.message}</p>
  const country = data?.country
  return (
    <>
      <h1>{country?.name ?? '…'}</h1>
      {country?.footnote != null && <p>{country.footnote}</p>}
    </>
  )
}

function App() {
  const [code, setCode] = useState(codes[0] ?? 'KGZ')
  return (
    <main>
      <label>
        Country{' '}
        <select
          value={code}
          onChange={(event) => {
            setCode(event.target.value)
          }}
        >
          {codes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <Name code={code} />
      <Chart endpoint={service} kind="figure" indicator="SP.POP.TOTL" areas={code} />
    </main>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <OpenCorridorProvider client={client}>
      <App />
    </OpenCorridorProvider>,
  )
}
