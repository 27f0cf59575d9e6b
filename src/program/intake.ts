import type { Equipment } from './exercise';
import type { Screening } from './screening';

/** Where it hurts or is stiff. Left and right are the person's. */
export const BODY_PLACES = [
  'neck',
  'leftShoulder',
  'rightShoulder',
  'upperBack',
  'chest',
  'lowerBack',
  'leftArm',
  'rightArm',
  'hips',
] as const;
export type BodyPlace = (typeof BODY_PLACES)[number];

/** Three are enough to begin with, and to come back to. */
export const MOST_WISHES = 3;

/** "Look over my shoulder when I park": 0 can't do it … 10 as easy as ever. */
export interface Wish {
  readonly text: string;
  readonly ease: number;
}

/** What was said in the talk before exercise. Kept on this device, and in no copy, link or report. */
export interface Intake {
  /** 0 nothing … 10 as strong as it can be. */
  readonly places: Readonly<Partial<Record<BodyPlace, number>>>;
  readonly wishes: readonly Wish[];
  readonly equipment: readonly Equipment[];
  /** Minutes of brisk activity in a usual week; null: not said. */
  readonly activeMinutes: number | null;
  /** Days with strength exercise in a usual week; null: not said. */
  readonly strengthDays: number | null;
  /** 0 not at all … 10 entirely sure to find the time; null: not said. */
  readonly confidence: number | null;
  readonly screening: Screening;
  /** Epoch, ms. */
  readonly answeredAt: number;
}

const DAY_MS = 86_400_000;
/** Asked again, all of it, after four weeks; once more after a week where it was skipped. */
export const REPEAT_MS = 28 * DAY_MS;
export const SKIPPED_MS = 7 * DAY_MS;

export interface TalkHistory {
  readonly intake: Intake | null;
  /** When it was skipped, epoch, ms; oldest first. */
  readonly skippedAt: readonly number[];
  /** Two steps back in a row: all is asked again. */
  readonly mustAsk: boolean;
}

export type TalkDue = 'first' | 'afterSkip' | 'fourWeeks' | 'steppedBack';

/** Whether the talk should be offered now, and why; null: not. A skip is asked about once more, never a third time. */
export function talkDue({ intake, skippedAt, mustAsk }: TalkHistory, atMs: number): TalkDue | null {
  if (intake) {
    if (mustAsk) return 'steppedBack';
    return atMs - intake.answeredAt >= REPEAT_MS ? 'fourWeeks' : null;
  }
  const [first] = skippedAt;
  if (first === undefined) return 'first';
  return skippedAt.length === 1 && atMs - first >= SKIPPED_MS ? 'afterSkip' : null;
}
