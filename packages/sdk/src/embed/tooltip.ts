import type { Picture } from '@opencorridor/charts'
import { make } from './dom.ts'

type Mark = Picture['marks'][number]

/** How far from a mark one may point, in pixels of the picture. */
const reach = 60

/** The mark that a place is about: that of the shape beneath, else the nearest. */
function markAt({ marks }: Picture, x: number, y: number, id: string | undefined): Mark | undefined {
  const distance = (mark: Mark): number => Math.hypot(mark.x - x, mark.y - y)
  const of = id === undefined ? [] : marks.filter((mark) => mark.id === id)
  const candidates = of.length > 0 ? of : marks.filter((mark) => distance(mark) < reach)
  return candidates.reduce<Mark | undefined>(
    (a, b) => (a === undefined || distance(b) < distance(a) ? b : a),
    undefined,
  )
}

/**
 * Says what is pointed at, by mouse, finger or arrow keys; what is said is also read out.
 * @param host of the picture, which is put in anew with each change
 * @param told called with each mark that is pointed at
 * @returns takes a new picture
 */
export function tooltips(
  host: HTMLElement,
  told: (mark: Mark) => void,
): (svg: SVGSVGElement, picture: Picture) => void {
  const tip = make('div', { class: 'tip', hidden: '' })
  const spoken = make('div', { class: 'hide', role: 'status' })
  host.append(tip, spoken)
  return (svg, picture) => {
    let place = -1
    const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
    ring.setAttribute('class', 'dot')
    ring.setAttribute('r', '6')
    const hide = (): void => {
      tip.hidden = true
      ring.remove()
    }
    const show = (mark: Mark | undefined, aloud: boolean): void => {
      if (mark === undefined) {
        hide()
        return
      }
      tip.replaceChildren(make('b', {}, mark.name), mark.text)
      tip.hidden = false
      const scale = svg.clientWidth / picture.width || 1
      const left = Math.min(
        Math.max(4, mark.x * scale + 12),
        Math.max(4, svg.clientWidth - tip.offsetWidth - 4),
      )
      const above = mark.y * scale - tip.offsetHeight - 12
      tip.style.left = `${left}px`
      tip.style.top = `${above < 0 ? mark.y * scale + 14 : above}px`
      ring.setAttribute('cx', String(mark.x))
      ring.setAttribute('cy', String(mark.y))
      svg.append(ring)
      if (aloud) spoken.textContent = `${mark.name}, ${mark.text}`
      place = picture.marks.indexOf(mark)
      told(mark)
    }
    const point = (event: PointerEvent): void => {
      const box = svg.getBoundingClientRect()
      const scale = picture.width / box.width
      const id =
        event.target instanceof Element
          ? (event.target.closest('[data-id]')?.getAttribute('data-id') ?? undefined)
          : undefined
      show(markAt(picture, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, id), false)
    }
    svg.addEventListener('pointermove', point)
    svg.addEventListener('pointerdown', (event) => {
      // A finger keeps the shape where it went down; without that, those it passes over are told.
      if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId)) {
        event.target.releasePointerCapture(event.pointerId)
      }
      point(event)
    })
    svg.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger that is lifted leaves, too: what it asked for stays to be read, until another place is touched.
      if (pointerType !== 'touch') hide()
    })
    svg.addEventListener('blur', hide)
    svg.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
      if (event.key === 'Escape') hide()
      const { length } = picture.marks
      if (step === undefined || length === 0) return
      event.preventDefault()
      show(picture.marks[(Math.max(place, step < 0 ? 0 : -1) + step + length) % length], true)
    })
    svg.setAttribute('tabindex', '0')
    hide()
  }
}
