import type { CoachedView } from '../coached';
import { FORM_FEATURES, type FormFeature, type FormReading } from './form-reading';

/** The form of one look, smoothed by what is asked of it: medians over many. */
export interface FormLook {
  readonly atMs: number;
  readonly view: CoachedView | null;
  readonly reading: FormReading;
}

/** Form since some seconds, and how the body was before the first repetition. */
export interface FormRecord {
  readonly looks: readonly FormLook[];
  readonly start: FormReading | null;
}

export const NO_FORM: FormRecord = { looks: [], start: null };

const KEPT_MS = 15_000;
/** Fewer looks at rest tell no start. */
const LEAST_START_LOOKS = 4;
/** Of a repetition, its looks near the turning point: the middle third of the way out and back. */
const NEAR_PEAK_MS = 220;

export function rememberForm(record: FormRecord, look: FormLook): FormRecord {
  const isOld = record.looks.length > 0 && record.looks[0]!.atMs < look.atMs - KEPT_MS;
  const looks = isOld ? record.looks.filter(({ atMs }) => atMs >= look.atMs - KEPT_MS) : record.looks;
  return { ...record, looks: [...looks, look] };
}

/** How the body was at rest, from the looks before a first movement; kept for the set. */
export function learnStart(record: FormRecord, untilMs: number): FormRecord {
  if (record.start) return record;
  const resting = record.looks.filter(({ atMs }) => atMs <= untilMs).slice(-30);
  if (resting.length < LEAST_START_LOOKS) return record;
  return { ...record, start: medianOf(resting) };
}

/** One repetition's form: at its turning point, and how far each feature went within it. */
export interface RepForm {
  readonly view: CoachedView | null;
  readonly start: FormReading;
  readonly peak: FormReading;
  readonly largest: FormReading;
  readonly smallest: FormReading;
  readonly looks: number;
}

/** null: too few looks, or no start to compare with. */
export function repForm(record: FormRecord, rep: { startMs: number; peakMs: number; endMs: number }): RepForm | null {
  const within = record.looks.filter(({ atMs }) => atMs >= rep.startMs && atMs <= rep.endMs);
  if (!record.start || within.length < 3) return null;
  const nearest = nearestTo(within, rep.peakMs);
  const near = within.filter(({ atMs }) => Math.abs(atMs - rep.peakMs) <= NEAR_PEAK_MS);
  return {
    view: commonView(within.slice(0, Math.max(3, Math.ceil(within.length / 3)))),
    start: record.start,
    peak: medianOf(near.length >= 3 ? near : nearest),
    largest: extremeOf(within, (values) => quantile(values, 0.9)),
    smallest: extremeOf(within, (values) => quantile(values, 0.1)),
    looks: within.length,
  };
}

function nearestTo(looks: readonly FormLook[], atMs: number): readonly FormLook[] {
  return [...looks].sort((a, b) => Math.abs(a.atMs - atMs) - Math.abs(b.atMs - atMs)).slice(0, 3);
}

/** As a repetition begins, before shoulders that turn along change it. Nine of ten looks agree, or the view is not sure. */
function commonView(looks: readonly FormLook[]): CoachedView | null {
  const of = (view: CoachedView) => looks.filter((look) => look.view === view).length / looks.length;
  if (of('front') >= 0.9) return 'front';
  return of('side') >= 0.9 ? 'side' : null;
}

function medianOf(looks: readonly FormLook[]): FormReading {
  return extremeOf(looks, (values) => quantile(values, 0.5));
}

/** A feature that most looks do not show is not shown. */
function extremeOf(looks: readonly FormLook[], pick: (sorted: readonly number[]) => number): FormReading {
  const entries = FORM_FEATURES.map((feature) => {
    const values = looks.flatMap(({ reading }) => reading[feature] ?? []).sort((a, b) => a - b);
    return [feature, values.length * 2 > looks.length ? pick(values) : null] as const;
  });
  return Object.fromEntries(entries) as Record<FormFeature, number | null>;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)]!;
}
