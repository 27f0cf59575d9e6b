/** How a moment felt against 20 minutes before, as the person said it. */
export type Versus = 'better' | 'same' | 'worse';

export interface ComfortMoment {
  /** Epoch, ms. */
  readonly atMs: number;
  readonly versus: Versus;
}

export type ComfortTally = Readonly<Record<Versus, number>>;

/** So long a lesson is what came between now and "20 minutes ago"; ten minutes more for those who finish what they are at. */
const AFTER_MS = 30 * 60_000;

/**
 * What was said soon after practising, counted: whether good posture feels better is for the person to find out, and only
 * these moments have something to say about it. `practisedAtMs`: ends of lessons. null: nothing was said then.
 */
export function comfortAfterPractice(
  moments: readonly ComfortMoment[],
  practisedAtMs: readonly number[],
): ComfortTally | null {
  const after = moments.filter(({ atMs }) => practisedAtMs.some((end) => atMs >= end && atMs - end <= AFTER_MS));
  return after.length === 0 ? null : tallyOf(after);
}

export function tallyOf(moments: readonly ComfortMoment[]): ComfortTally {
  const count = (versus: Versus) => moments.filter((moment) => moment.versus === versus).length;
  return { better: count('better'), same: count('same'), worse: count('worse') };
}
