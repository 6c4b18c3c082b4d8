import type { RecordItem } from '../../item.ts'
import type { Activity } from './activity.ts'
import { documentItems } from './map/document-items.ts'
import { moneyItems } from './map/money-items.ts'
import { participantItems } from './map/participant-items.ts'
import { placeItems } from './map/place-items.ts'
import { projectItems } from './map/project-items.ts'
import { resultItems } from './map/result-items.ts'
import { sectorItems } from './map/sector-items.ts'

/** A project and everything that hangs on it, but its relations to others. */
export function* activityItems(activity: Activity): Generator<RecordItem> {
  yield* projectItems(activity)
  yield* participantItems(activity)
  yield* placeItems(activity)
  yield* sectorItems(activity)
  yield* resultItems(activity)
  yield* moneyItems(activity)
  yield* documentItems(activity)
}
