import type { ExerciseLook } from './look';
import type { RepCounter } from './rep-counter';
import type { Repetition } from './repetition';
import type { Channel } from './rep-profile';

/** One look's signal, kept for as long as a slow repetition lasts. */
export interface Sample {
  readonly atMs: number;
  readonly values: Readonly<Partial<Record<Channel, number>>>;
}

export type Samples = readonly Sample[];

/** A repetition of eight seconds with a rest before it. */
const KEPT_MS = 15_000;

export function rememberSample(samples: Samples, counter: RepCounter, { timestampMs }: ExerciseLook): Samples {
  if (counter.seen !== 'same' && counter.seen !== 'moved') return samples;
  const values = Object.fromEntries(
    Object.entries(counter.channels).flatMap(([name, { smoothed }]) =>
      smoothed && smoothed.atMs === timestampMs ? [[name, smoothed.value]] : [],
    ),
  );
  const isOld = samples.length > 0 && samples[0]!.atMs < timestampMs - KEPT_MS;
  const kept = isOld ? samples.filter(({ atMs }) => atMs >= timestampMs - KEPT_MS) : samples;
  return [...kept, { atMs: timestampMs, values }];
}

/** Within this share of the way from its turning point a body is at the top. */
const TOP_SHARE = 0.15;

/** How long a repetition stayed at its turning point, ms. */
export function heldAtTop(samples: Samples, { side, startMs, endMs, peak, size }: Repetition): number {
  const channels: readonly Channel[] = side === null ? ['whole'] : side === 'both' ? ['left', 'right'] : [side];
  const atTop = samples.filter(
    ({ atMs, values }) =>
      atMs >= startMs &&
      atMs <= endMs &&
      channels.some((name) => Math.abs((values[name] ?? Infinity) - peak) <= size * TOP_SHARE),
  );
  return atTop.length ? atTop.at(-1)!.atMs - atTop[0]!.atMs : 0;
}
