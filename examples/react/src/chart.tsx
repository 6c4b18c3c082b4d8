import { mount } from '@opencorridor/sdk/embed'
import type { EmbedOptions } from '@opencorridor/sdk/embed'
import { useEffect, useRef } from 'react'

/** A chart of OpenCorridor, with its source, table and downloads; another question draws another chart. */
export function Chart(options: EmbedOptions) {
  const place = useRef<HTMLDivElement>(null)
  // Options are compared by what they say: a new object of each rendering is the same question.
  const question = JSON.stringify(options)
  useEffect(() => {
    if (place.current === null) return
    const chart = mount(place.current, JSON.parse(question) as EmbedOptions)
    return chart.dispose
  }, [question])
  return <div ref={place} />
}
