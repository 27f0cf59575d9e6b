import { SLUMP_STEP_MIN, SLUMP_STEPS } from '../../history/roll-up';
import type { HistoryView } from '../../history/trends/history-view';
import type { SlumpCurve } from '../../history/trends/slump-curve';
import { m } from '../../paraglide/messages';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { bandedLine } from '../../ui/chart/line-datasets';
import { percentText } from './format';

/** Posture against minutes since sitting down, before and after noon. */
export function slumpChart({ slump }: HistoryView): ChartModel {
  const used = lastUsed([slump.morning, slump.afternoon]);
  const names = Array.from({ length: used }, (_, i) =>
    i === SLUMP_STEPS - 1
      ? m.trends_slump_from_last({ min: i * SLUMP_STEP_MIN })
      : m.history_slump_from({ min: i * SLUMP_STEP_MIN }),
  );
  const at = (curve: SlumpCurve, i: number) => {
    const point = curve.points[i];
    return point ? percentText(point.share) : m.history_not_measured();
  };
  const spoken = names.map((when, i) =>
    m.history_said({
      when,
      what: m.history_slump_said({ morning: at(slump.morning, i), afternoon: at(slump.afternoon, i) }),
    }),
  );
  return {
    title: m.history_slump_title(),
    sentence: sentenceOf(slump),
    spoken,
    table: {
      columns: [m.history_slump_axis(), m.history_slump_morning(), m.history_slump_afternoon()],
      rows: names.map((name, i) => [name, at(slump.morning, i), at(slump.afternoon, i)]),
    },
    legend: [
      { fill: 'line', label: m.history_slump_morning() },
      { fill: 'dashed', label: m.history_slump_afternoon() },
    ],
    config: (palette) => ({
      type: 'line',
      data: {
        labels: names.map((_, i) => `${i * SLUMP_STEP_MIN}${i === SLUMP_STEPS - 1 ? '+' : ''}`),
        datasets: [
          ...bandedLine(banded(slump.morning, used), [], palette),
          ...bandedLine(banded(slump.afternoon, used), [], palette, { color: palette.off, dash: [6, 4] }),
        ],
      },
      options: axesOptions(palette, { max: 1, formatY: percentText, spoken, xTitle: m.history_slump_axis() }),
    }),
  };
}

function banded({ points }: SlumpCurve, used: number) {
  return points.slice(0, used).map((point) => point && { low: point.low, mid: point.share, high: point.high });
}

function lastUsed(curves: readonly SlumpCurve[]): number {
  return Math.max(0, ...curves.map(({ points }) => points.findLastIndex((point) => point !== null) + 1));
}

const SITTING_NEEDED_MS = 3_600_000;

function sentenceOf({ morning, afternoon, all }: HistoryView['slump']): string {
  if (all.judgedMs < SITTING_NEEDED_MS) return m.history_slump_few();
  if (all.lastsMin === null) return m.history_slump_holds();
  const whole = m.history_slump_lasts({ min: all.lastsMin });
  if (morning.lastsMin === null || afternoon.lastsMin === null || morning.lastsMin === afternoon.lastsMin) return whole;
  const halves = { morning: morning.lastsMin, afternoon: afternoon.lastsMin };
  return `${whole} ${m.history_slump_halves(halves)}`;
}
