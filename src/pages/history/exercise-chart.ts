import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import { numberText } from '../../ui/amount';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { slotLabel, slotText } from './format';
import { rowText } from '../../ui/list-text';

/** Exercises as bars and the widest range reached as points, on the same time line as posture. */
export function exerciseChart({ slots, exercises }: HistoryView): ChartModel {
  const ranges = exercises.map(({ rangeDeg }) => rangeDeg);
  const hasRange = ranges.some((range) => range !== null);
  const spoken = slots.map((slot, i) => {
    const { count, rangeDeg } = exercises[i]!;
    const what = rowText([m.history_exercise_said({ count }), rangeText(rangeDeg)].filter(Boolean));
    return m.history_said({ when: slotText(slot), what });
  });
  return {
    title: m.history_exercise_title(),
    sentence: sentenceOf(exercises),
    spoken,
    table: {
      columns: [m.history_when(), m.history_exercise_count(), m.history_exercise_range()],
      rows: slots.map((slot, i) => [
        slotText(slot),
        numberText(exercises[i]!.count, 0),
        rangeText(exercises[i]!.rangeDeg),
      ]),
    },
    legend: hasRange
      ? [
          { fill: 'soft', label: m.history_exercise_count() },
          { fill: 'line', label: m.history_exercise_range() },
        ]
      : [],
    height: 160,
    config: (palette) => ({
      type: 'bar',
      data: {
        labels: slots.map((slot) => slotLabel(slot)),
        datasets: [
          { data: exercises.map(({ count }) => count), backgroundColor: palette.second, maxBarThickness: 28, order: 1 },
          ...(hasRange ? [rangeLine(ranges, palette.accent)] : []),
        ],
      },
      options: axesOptions(palette, {
        spoken,
        isCount: true,
        formatY: (value) => numberText(value, 0),
        ...(hasRange && { right: { title: m.history_exercise_range(), format: degrees } }),
      }),
    }),
  };
}

/** Weeks without a measurement lie between: the line only leads the eye from one to the next. */
function rangeLine(data: (number | null)[], color: string) {
  return {
    type: 'line' as const,
    yAxisID: 'right',
    data,
    spanGaps: true,
    borderColor: color,
    borderWidth: 1.5,
    borderDash: [3, 4],
    pointBackgroundColor: color,
    pointRadius: 4,
    pointStyle: 'rectRot' as const,
    order: 0,
  };
}

function sentenceOf(exercises: HistoryView['exercises']): string {
  const count = exercises.reduce((sum, each) => sum + each.count, 0);
  const widest = Math.max(...exercises.map(({ rangeDeg }) => rangeDeg ?? -Infinity));
  const said = m.history_exercise_sentence({ count });
  return Number.isFinite(widest) ? `${said} ${m.history_exercise_widest({ range: degrees(widest) })}` : said;
}

function rangeText(rangeDeg: number | null): string {
  return rangeDeg === null ? '' : degrees(rangeDeg);
}

function degrees(value: number): string {
  return `${numberText(value, 0)}°`;
}
