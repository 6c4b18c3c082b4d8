import type { Html } from './html.ts'
import type { Question } from './use/question.ts'
import type { Visit } from './visit.ts'

/** What a view shows. */
export interface Shown {
  title: string
  /** One sentence, for search engines and cards. */
  description: string
  main: Html
  /** What programs ask for the same; without it the page has no such part. */
  question?: Question | undefined
  /** Address of a picture of it, for cards. */
  picture?: string | undefined
  /** The release that was read. */
  release?: string | undefined
  /** It has charts that a script may bring to life. */
  charts?: boolean
}

/** A page of the explorer. */
export interface View {
  /** A path; one that ends in `/` takes what follows. */
  path: string
  /** Undefined where there is nothing at this address. */
  show: (visit: Visit) => Promise<Shown | undefined>
}
