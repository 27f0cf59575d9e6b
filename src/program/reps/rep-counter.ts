import { coached, type CoachedId } from '../coached';
import { NO_SCALE, stepScale, type BodyScale } from './body-scale';
import type { ExerciseLook } from './look';
import { isRepetition, ownRange, rememberSwing } from './own-range';
import { REP_PROFILES, type Channel } from './rep-profile';
import { stepPlace, type Place, type Seen } from './same-person';
import { smooth } from './smoothing';
import { restartSwing, startSwing, stepSwing, type SwingDone } from './swing';
import type { ChannelState, Repetition } from './repetition';
import { withoutCompanions } from './companion';
import { joinSides, type Waiting } from './two-sides';

export interface RepCounter {
  readonly exercise: CoachedId;
  readonly scale: BodyScale;
  readonly place: Place | null;
  readonly seen: Seen;
  readonly lastUsefulMs: number | null;
  /** Middle of a movement to both sides: learned at the start, follows a seat that turns. */
  readonly middle: Middle | null;
  readonly channels: Readonly<Partial<Record<Channel, ChannelState>>>;
  readonly waiting: Waiting | null;
  readonly repetitions: readonly Repetition[];
}

interface Middle {
  readonly value: number;
  readonly samples: number;
  readonly sinceMs: number;
  readonly atMs: number;
}

export function startCounter(exercise: CoachedId): RepCounter {
  const names: readonly Channel[] = coached(exercise).moves === 'whole' ? ['whole'] : ['left', 'right'];
  const fresh = { smoothed: null, swing: startSwing(REP_PROFILES[exercise].direction), range: [] };
  return {
    exercise,
    scale: NO_SCALE,
    place: null,
    seen: 'nobody',
    lastUsefulMs: null,
    middle: null,
    channels: Object.fromEntries(names.map((name) => [name, fresh])),
    waiting: null,
    repetitions: [],
  };
}

/** Hidden for longer than this, a movement that was begun is forgotten: what happened meanwhile is not known. */
const FORGET_MS = 3000;

export interface CounterStep {
  readonly counter: RepCounter;
  /** Repetitions that this look completed, oldest first. */
  readonly done: readonly Repetition[];
}

/** One look further. The same looks thinned out, or in another rhythm, count the same. */
export function stepCounter(before: RepCounter, look: ExerciseLook): CounterStep {
  const { place, seen } = stepPlace(before.place, look);
  if (seen === 'nobody' || seen === 'elsewhere') return { counter: { ...before, place, seen }, done: [] };
  const isBack = before.lastUsefulMs !== null && look.timestampMs - before.lastUsefulMs > FORGET_MS;
  const known = seen === 'moved' || isBack ? forgetBegun(before) : before;
  const scale = stepScale(seen === 'moved' ? NO_SCALE : known.scale, look);
  return stepChannels({ ...known, place, seen, scale }, look);
}

function forgetBegun(counter: RepCounter): RepCounter {
  const channels = Object.entries(counter.channels).map(
    ([name, state]) => [name, { ...state, smoothed: null, swing: restartSwing(state.swing) }] as const,
  );
  return { ...counter, middle: null, waiting: null, channels: Object.fromEntries(channels) };
}

function stepChannels(counter: RepCounter, look: ExerciseLook): CounterStep {
  const { values, middle } = readChannels(counter, look);
  const own = Math.max(0, ...Object.values(counter.channels).map((state) => ownRange(state.range) ?? 0)) || null;
  const { least, smoothMs } = REP_PROFILES[counter.exercise];
  const channels: Partial<Record<Channel, ChannelState>> = { ...counter.channels };
  const finished: Repetition[] = [];
  for (const [name, state] of Object.entries(counter.channels) as [Channel, ChannelState][]) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const smoothed = smooth(state.smoothed, value, look.timestampMs, smoothMs);
    const { swing, done } = stepSwing(state.swing, smoothed.value, look.timestampMs, least);
    const range = done ? rememberSwing(state.range, done.size) : state.range;
    channels[name] = { smoothed, swing, range };
    if (done && isLongEnough(done) && isRepetition(done.size, own))
      finished.push({ ...done, side: name === 'whole' ? null : name });
  }
  const isUseful = Object.values(values).some((value) => value !== null);
  const lastUsefulMs = isUseful ? look.timestampMs : counter.lastUsefulMs;
  return tell({ ...counter, channels, middle, lastUsefulMs }, finished, look.timestampMs);
}

/** Two looks of a wild landmark are no movement: the fastest repetition takes half a second. */
const SHORTEST_MS = 250;

function isLongEnough({ startMs, endMs }: SwingDone): boolean {
  return endMs - startMs >= SHORTEST_MS;
}

interface ChannelValues {
  readonly values: Readonly<Partial<Record<Channel, number | null>>>;
  readonly middle: Middle | null;
}

function readChannels(counter: RepCounter, look: ExerciseLook): ChannelValues {
  const { read } = REP_PROFILES[counter.exercise];
  switch (coached(counter.exercise).moves) {
    case 'whole':
      return { values: { whole: read(look, counter.scale, 'whole') }, middle: null };
    case 'limbs':
      return {
        values: { left: read(look, counter.scale, 'left'), right: read(look, counter.scale, 'right') },
        middle: null,
      };
    case 'ways':
      return bothWays(counter, read(look, counter.scale, 'whole'), look.timestampMs);
  }
}

function bothWays(counter: RepCounter, value: number | null, atMs: number): ChannelValues {
  if (value === null) return { values: { left: null, right: null }, middle: counter.middle };
  const middle = stepMiddle(counter.middle, value, atMs, REP_PROFILES[counter.exercise].least);
  const aside = value - middle.value;
  return { values: { left: Math.max(0, aside), right: Math.max(0, -aside) }, middle };
}

/** The middle is what the first half second shows; then it follows only what lies near it, within seconds. */
const LEARN_MS = 500;
const FOLLOW_MS = 4000;
/** People do not start a turn or a bend further from straight than this, in least swings. */
const MOST_OFF = 0.8;

function stepMiddle(middle: Middle | null, value: number, atMs: number, least: number): Middle {
  const near = Math.max(-least * MOST_OFF, Math.min(least * MOST_OFF, value));
  if (!middle) return { value: near, samples: 1, sinceMs: atMs, atMs };
  if (atMs - middle.sinceMs <= LEARN_MS) {
    const samples = middle.samples + 1;
    return { ...middle, value: middle.value + (near - middle.value) / samples, samples, atMs };
  }
  if (Math.abs(value - middle.value) > least / 2) return { ...middle, atMs };
  const share = 1 - Math.exp(-(atMs - middle.atMs) / FOLLOW_MS);
  return { ...middle, value: middle.value + (near - middle.value) * share, atMs };
}

function tell(counter: RepCounter, finished: readonly Repetition[], nowMs: number): CounterStep {
  const joined =
    coached(counter.exercise).moves === 'limbs'
      ? joinSides(counter.waiting, finished, { nowMs, swings: counter.channels })
      : { waiting: null, done: finished };
  const done = withoutCompanions(joined.done, counter);
  const repetitions = [...counter.repetitions, ...done];
  return {
    counter: { ...counter, waiting: joined.waiting, repetitions: withoutFalseStart(repetitions) },
    done,
  };
}

/** A first movement far smaller than the second was getting ready, not a repetition. */
function withoutFalseStart(repetitions: readonly Repetition[]): readonly Repetition[] {
  const [first, second] = repetitions;
  if (repetitions.length !== 2 || isRepetition(first!.size, second!.size)) return repetitions;
  return [second!];
}

/** At the end of a film or a set: an arm that waited for the other is told alone. */
export function endCounter(counter: RepCounter): CounterStep {
  if (!counter.waiting) return { counter, done: [] };
  const done = withoutCompanions([counter.waiting.repetition], counter);
  const repetitions = withoutFalseStart([...counter.repetitions, ...done]);
  return { counter: { ...counter, waiting: null, repetitions }, done };
}
