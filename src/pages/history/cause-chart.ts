import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { numberText } from '../../ui/amount';
import { CAUSE_NAMES } from '../../ui/cause-names';
import { durationText } from './format';

/** From here on the axis counts hours. */
const LONG_MS = 3 * 3_600_000;

/** Time off by cause, the longest first. One colour: the name stands beside each bar. */
export function causeChart({ causes }: HistoryView): ChartModel {
  const [first] = causes;
  const rows = causes.map(({ cause, ms }) => [CAUSE_NAMES[cause](), durationText(ms)]);
  const isLong = (first?.ms ?? 0) >= LONG_MS;
  const unitMs = isLong ? 3_600_000 : 60_000;
  const spoken = rows.map(([when = '', what = '']) => m.history_said({ when, what }));
  return {
    title: m.history_cause_title(),
    sentence: first
      ? m.history_cause_sentence({ cause: CAUSE_NAMES[first.cause](), time: durationText(first.ms) })
      : m.history_cause_none(),
    spoken,
    table: { columns: [m.history_cause_title(), m.history_cause_time()], rows },
    legend: [],
    height: Math.max(90, 40 + causes.length * 34),
    config: (palette) => ({
      type: 'bar',
      data: {
        labels: causes.map(({ cause }) => linesOf(CAUSE_NAMES[cause]())),
        datasets: [
          { data: causes.map(({ ms }) => ms / unitMs), backgroundColor: palette.crossed, maxBarThickness: 22 },
        ],
      },
      options: axesOptions(palette, {
        isSideways: true,
        spoken,
        formatY: (value) => {
          const text = numberText(value, value % 1 ? 1 : 0);
          return isLong ? m.history_unit_h({ h: text }) : m.history_unit_min({ min: text });
        },
      }),
    }),
  };
}

/** On a phone a name and its bar share the width of two hands: it stands in lines of about this many letters. */
const LINE_LETTERS = 14;

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > LINE_LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
