import { Cron } from 'croner'

/** A text of cron of five fields, in UTC: a schedule must not run twice or not at all when clocks are changed. */
function cron(schedule: string): Cron {
  return new Cron(schedule, { mode: '5-part', timezone: 'UTC', paused: true })
}

/** What is wrong with a schedule; undefined where nothing is. */
export function scheduleFault(schedule: string): string | undefined {
  try {
    if (cron(schedule).nextRun() === null) return 'never comes'
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * When a source is due: at the first time of its schedule after its last good run; at once where there was none.
 * @returns undefined for at once
 */
export function dueAt(schedule: string, lastGood: Date | undefined): Date | undefined {
  return lastGood === undefined ? undefined : (cron(schedule).nextRun(lastGood) ?? undefined)
}

/** Whether a source is due now. */
export function isDue(schedule: string, lastGood: Date | undefined, now: Date): boolean {
  const due = dueAt(schedule, lastGood)
  return due === undefined || due <= now
}
