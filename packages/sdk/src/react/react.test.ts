// @vitest-environment happy-dom
import { act, createElement } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient, Country, Projects } from '../index.ts'
import type { Client, CountryQuery, ProjectsQuery } from '../index.ts'
import { fail, mock, mockTransport, refused, silence } from '../testing/index.ts'
import type { Mock } from '../testing/index.ts'
import { OpenCorridorProvider, useOperation, usePages } from './index.ts'

const country = (code: string, name: string): CountryQuery => ({
  country: { code, name } as CountryQuery['country'],
})
const tajikistan = mock(Country, country('TJK', 'Tajikistan'), { variables: { code: 'TJK' } })
const namibia = mock(Country, country('NAM', 'Namibia'), { variables: { code: 'NAM' } })

interface Mounted {
  show(node: ReactNode): Promise<void>
  text(): string
  click(): Promise<void>
  unmount(): Promise<void>
}

function mount(client: Client): Mounted {
  const element = document.body.appendChild(document.createElement('main'))
  const root = createRoot(element)
  return {
    show: (node) =>
      act(async () => {
        root.render(createElement(OpenCorridorProvider, { client }, node))
        await Promise.resolve()
      }),
    text: () => element.textContent,
    click: () =>
      act(async () => {
        element.querySelector('button')?.click()
        await Promise.resolve()
      }),
    unmount: () =>
      act(async () => {
        root.unmount()
        await Promise.resolve()
      }),
  }
}

function clientOf(...mocks: Mock[]) {
  const transport = mockTransport(mocks)
  return { client: createClient({ transport, retries: 0 }), asked: transport.asked }
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Renders until the text is there. */
async function eventually(mounted: Mounted, text: string): Promise<void> {
  await vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    expect(mounted.text()).toContain(text)
  })
}

function Name({ code, skip = false }: { code: string; skip?: boolean }) {
  const { data, error, isLoading, meta, refetch } = useOperation(Country, { code }, { skip })
  const said = error instanceof Error ? error.message : (data?.country?.name ?? 'nothing')
  return createElement(
    'button',
    { onClick: refetch },
    isLoading ? `loading ${said}` : `${said} ${meta?.release?.name ?? ''}`,
  )
}

describe('useOperation', () => {
  it('shows that it loads, then the answer with its release', async () => {
    const { client, asked } = clientOf(tajikistan)
    const mounted = mount(client)
    await mounted.show(createElement(Name, { code: 'TJK' }))
    await eventually(mounted, 'Tajikistan 2026.05')
    // Rendered again with variables of the same content: nothing is asked again.
    await mounted.show(createElement(Name, { code: 'TJK' }))
    expect(asked).toHaveLength(1)
    await mounted.unmount()
  })

  it('never shows the answer of other variables', async () => {
    const { client } = clientOf(tajikistan, namibia)
    const mounted = mount(client)
    await mounted.show(createElement(Name, { code: 'TJK' }))
    await eventually(mounted, 'Tajikistan')
    await mounted.show(createElement(Name, { code: 'NAM' }))
    expect(mounted.text()).not.toContain('Tajikistan')
    await eventually(mounted, 'Namibia')
    await mounted.unmount()
  })

  it('shows an error, and asks again when told to', async () => {
    const { client } = clientOf(fail(Country, refused('INTERNAL', 'Broken.'), { times: 1 }), tajikistan)
    const mounted = mount(client)
    await mounted.show(createElement(Name, { code: 'TJK' }))
    await eventually(mounted, 'Country: Broken.')
    await mounted.click()
    await eventually(mounted, 'Tajikistan')
    await mounted.unmount()
  })

  it('aborts what nobody waits for', async () => {
    const aborted = vi.fn()
    const hanging: Mock = {
      ...fail(Country, silence()),
      answer: (_variables, signal) => {
        signal?.addEventListener('abort', aborted)
        return silence()(signal)
      },
    }
    const { client, asked } = clientOf(hanging)
    const mounted = mount(client)
    await mounted.show(createElement(Name, { code: 'TJK' }))
    await vi.waitFor(() => {
      expect(asked).toHaveLength(1)
    })
    await mounted.unmount()
    await vi.waitFor(() => {
      expect(aborted).toHaveBeenCalledOnce()
    })
  })

  it('asks nothing while it is to be skipped', async () => {
    const { client, asked } = clientOf(tajikistan)
    const mounted = mount(client)
    await mounted.show(createElement(Name, { code: 'TJK', skip: true }))
    expect(mounted.text()).toBe('nothing ')
    expect(asked).toEqual([])
    await mounted.show(createElement(Name, { code: 'TJK' }))
    await eventually(mounted, 'Tajikistan')
    await mounted.unmount()
  })

  it('renders on a server without asking', () => {
    const { client, asked } = clientOf(tajikistan)
    const page = createElement(OpenCorridorProvider, { client }, createElement(Name, { code: 'TJK' }))
    expect(renderToString(page)).toBe('<button>loading nothing</button>')
    expect(asked).toEqual([])
  })

  it('says that the provider is missing', () => {
    expect(() => renderToString(createElement(Name, { code: 'TJK' }))).toThrow(
      'There is no <OpenCorridorProvider',
    )
  })
})

function Titles() {
  const { items, totalCount, hasMore, isLoading, loadMore } = usePages(Projects, { first: 1 })
  const titles = items.map(({ title }) => title).join(', ')
  const state = `${titles} of ${totalCount ?? '?'}${hasMore ? '' : ', all'}`
  return createElement('button', { onClick: loadMore, id: 'more' }, isLoading ? `loading ${state}` : state)
}

const page = (title: string, endCursor: string | null): ProjectsQuery => ({
  projects: {
    totalCount: 2,
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    nodes: [
      {
        id: title,
        code: title,
        title,
        summary: null,
        status: 'UNKNOWN',
        startsOn: null,
        endsOn: null,
        countries: [],
      },
    ],
  },
})

describe('usePages', () => {
  it('reads a page, and the next when told to, of the same release', async () => {
    const { client, asked } = clientOf(
      mock(Projects, page('two', null), { variables: { after: 'one' } }),
      mock(Projects, page('one', 'one')),
    )
    const mounted = mount(client)
    await mounted.show(createElement(Titles))
    await eventually(mounted, 'one of 2')
    await mounted.click()
    await eventually(mounted, 'one, two of 2, all')
    expect(asked.map(({ variables }) => [variables['after'], variables['release']])).toEqual([
      [undefined, undefined],
      ['one', '2026.05'],
    ])
    await mounted.unmount()
  })
})
