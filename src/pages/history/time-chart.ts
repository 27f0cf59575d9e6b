import type { ChartDataset } from 'chart.js';
import { offTotalMs, unknownTotalMs } from '../../history/minute-record';
import type { EntryRecord } from '../../history/entry-record';
import type { RollUp } from '../../history/roll-up';
import type { HistoryView } from '../../history/trends/history-view';
import { TIMELINE_STEP_MIN, type TimelineSlot } from '../../history/trends/timeline';
import { m } from '../../paraglide/messages';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import type { Palette } from '../../ui/chart/palette';
import { numberText } from '../../ui/amount';
import { clockMinOf, dayEventText } from './day-event-text';
import { clockText, durationText, slotLabel, slotText } from './format';
import { rowText } from '../../ui/list-text';

/** What time went to; ms. */
interface Parts {
  readonly alignedMs: number;
  readonly driftingMs: number;
  readonly offMs: number;
  readonly unknownMs: number;
  readonly awayMs: number;
}

const PARTS = [
  { key: 'alignedMs', fill: 'accent', label: m.history_aligned },
  { key: 'driftingMs', fill: 'striped', label: m.history_drifting },
  { key: 'offMs', fill: 'crossed', label: m.history_off },
  { key: 'unknownMs', fill: 'dotted', label: m.history_unknown },
  { key: 'awayMs', fill: 'outline', label: m.history_away },
] as const satisfies readonly { key: keyof Parts; fill: string; label: () => string }[];

/** Hours of each slot by what they were; empty where nothing was recorded. */
export function timeChart({ slots, data, total }: HistoryView): ChartModel {
  return partsChart({
    title: m.history_time_title(),
    total: partsOf(total),
    names: slots.map(slotText),
    labels: slots.map((slot) => slotLabel(slot)),
    parts: data.map(({ all }) => partsOf(all)),
    unitMs: 3_600_000,
    formatY: (value) => m.history_unit_h({ h: numberText(value, value % 1 ? 1 : 0) }),
  });
}

/** The day in steps of ten minutes, with what the person did and said where it happened. */
export function dayChart(
  line: readonly TimelineSlot[],
  total: RollUp,
  entries: readonly EntryRecord[] = [],
): ChartModel {
  return partsChart({
    events: eventsIn(line, entries),
    title: m.history_time_title_today(),
    total: partsOf(total),
    names: line.map(({ fromMin }) => clockText(fromMin)),
    labels: line.map(({ fromMin }) => clockText(fromMin)),
    parts: line,
    unitMs: 60_000,
    max: TIMELINE_STEP_MIN,
    formatY: (value) => m.history_unit_min({ min: value }),
  });
}

function partsOf(rollUp: RollUp): Parts {
  const { alignedMs, driftingMs, awayMs } = rollUp;
  return { alignedMs, driftingMs, awayMs, offMs: offTotalMs(rollUp), unknownMs: unknownTotalMs(rollUp) };
}

interface PartEvent {
  /** Place of the step it falls into. */
  readonly at: number;
  readonly text: string;
}

/** What happened before or after anything was recorded has no place on the curve. */
function eventsIn(line: readonly TimelineSlot[], entries: readonly EntryRecord[]): PartEvent[] {
  return entries.flatMap((entry) => {
    const text = dayEventText(entry);
    const clock = clockMinOf(entry);
    const at = line.findIndex(({ fromMin }) => clock >= fromMin % 1440 && clock < (fromMin % 1440) + TIMELINE_STEP_MIN);
    return text === null || at < 0 ? [] : [{ at, text }];
  });
}

interface PartsInput {
  readonly events?: readonly PartEvent[];
  readonly title: string;
  readonly total: Parts;
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly parts: readonly Parts[];
  readonly unitMs: number;
  readonly max?: number;
  readonly formatY: (value: number) => string;
}

function partsChart(input: PartsInput): ChartModel {
  const { title, total, names, labels, parts, unitMs, max, formatY, events = [] } = input;
  const happened = (place: number) => events.flatMap(({ at, text }) => (at === place ? [` ${text}.`] : [])).join('');
  const spoken = names.map((when, i) => m.history_said({ when, what: partsText(parts[i]!) }) + happened(i));
  const time = (key: keyof Parts) => durationText(total[key]);
  return {
    title,
    sentence: m.history_time_sentence({
      covered: durationText(sumOf(total)),
      aligned: time('alignedMs'),
      drifting: time('driftingMs'),
      off: time('offMs'),
      unknown: time('unknownMs'),
      away: time('awayMs'),
    }),
    spoken,
    table: {
      columns: [m.history_when(), ...PARTS.map(({ label }) => label())],
      rows: names.map((when, i) => [when, ...PARTS.map(({ key }) => durationText(parts[i]![key]))]),
    },
    legend: PARTS.map(({ fill, label }) => ({ fill, label: label() })),
    config: (palette) => ({
      type: 'bar',
      data: {
        labels: [...labels],
        datasets: PARTS.map(({ key, fill }) =>
          bars(
            parts.map((part) => part[key] / unitMs),
            fill,
            palette,
          ),
        ),
      },
      options: axesOptions(palette, {
        isStacked: true,
        formatY,
        spoken,
        marks: events.map(({ at }) => ({ at, text: '', isOn: true })),
        ...(max === undefined ? {} : { max }),
      }),
    }),
  };
}

function bars(data: number[], fill: (typeof PARTS)[number]['fill'], palette: Palette): ChartDataset<'bar'> {
  const isOutline = fill === 'outline';
  return {
    data,
    backgroundColor: isOutline ? palette.surface : palette[fill],
    borderColor: palette.line,
    borderWidth: isOutline || fill === 'dotted' ? 1 : 0,
    borderSkipped: false,
    barPercentage: 0.92,
    categoryPercentage: 0.92,
    maxBarThickness: 44,
  };
}

function partsText(parts: Parts): string {
  if (sumOf(parts) === 0) return m.history_not_measured();
  const shown = PARTS.filter(({ key }) => parts[key] >= 30_000);
  return rowText(shown.map(({ key, label }) => `${label()} ${durationText(parts[key])}`));
}

function sumOf(parts: Parts): number {
  return PARTS.reduce((sum, { key }) => sum + parts[key], 0);
}
