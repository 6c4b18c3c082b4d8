/**
 * The part of the explorer's script that suggests pages below a search field while one types: a combobox as the ARIA
 * practices have it (the focus stays in the field, arrows choose, Enter goes there, Escape closes). Enter without a choice
 * sends the form, as it does without a script. A question that is out of date is given up. Needs `texts`.
 */
export const suggestScript = `
const wait = 120
for (const form of document.querySelectorAll('form.search')) {
  const input = form.elements.q
  const list = document.createElement('ul')
  const status = document.createElement('p')
  list.id = input.id + '-list'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', texts.suggestions)
  status.className = 'hide'
  status.setAttribute('role', 'status')
  form.append(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  let timer, question
  let places = []
  let chosen = -1

  const choose = (place) => {
    chosen = place
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === place))
      if (at === place) option.scrollIntoView({ block: 'nearest' })
    }
    if (place < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', list.id + place)
  }
  const show = (suggestions) => {
    places = suggestions.map(({ path }) => path)
    list.replaceChildren(
      ...suggestions.map(({ title, kind, note }, place) => {
        const option = document.createElement('li')
        const about = document.createElement('small')
        option.id = list.id + place
        option.setAttribute('role', 'option')
        about.textContent = [kind, note].filter(Boolean).join(' · ')
        option.append(title, about)
        return option
      }),
    )
    list.hidden = places.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    choose(-1)
  }
  const close = () => {
    clearTimeout(timer)
    question?.abort()
    show([])
    status.textContent = ''
  }
  const ask = async () => {
    clearTimeout(timer)
    question?.abort()
    const text = input.value.trim()
    if (text === '') return close()
    const { signal } = (question = new AbortController())
    const address = new URL(form.action.replace(/search$/, 'suggest'))
    address.search = new URLSearchParams({ lang: document.documentElement.lang, ...Object.fromEntries(new FormData(form)), q: text })
    try {
      const { suggestions } = await (await fetch(address, { signal })).json()
      if (signal.aborted) return
      show(suggestions)
      status.textContent = texts.suggestions + ': ' + places.length
    } catch {
      // Given up, or out of reach: the form works without suggestions.
    }
  }
  const go = (place) => {
    const address = new URL(form.action.replace(/\\/search$/, '') + places[place])
    for (const { name, value } of form.querySelectorAll('[type=hidden]')) address.searchParams.set(name, value)
    close()
    location.assign(address)
  }

  close()
  input.addEventListener('input', () => {
    choose(-1)
    clearTimeout(timer)
    timer = setTimeout(ask, wait)
  })
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.isComposing) return
    if (step !== undefined) {
      event.preventDefault()
      if (list.hidden) return ask()
      // Past either end stands the field itself.
      const all = places.length + 1
      choose(((chosen + 1 + step + all) % all) - 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (list.hidden) input.value = ''
      close()
    } else if (event.key === 'Enter') {
      if (chosen >= 0) {
        event.preventDefault()
        go(chosen)
      } else close()
    }
  })
  input.addEventListener('blur', close)
  // The field keeps the focus, or the list would be gone before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const place = [...list.children].indexOf(event.target.closest('li'))
    if (place >= 0) go(place)
  })
}
`
