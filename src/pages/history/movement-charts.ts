import { judgedMs } from '../../history/minute-record';
import type { RollUp } from '../../history/roll-up';
import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import { numberText } from '../../ui/amount';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { durationText, tenthsText, slotLabel, slotText } from './format';
import { inRegionalDigits } from '../../ui/regional-digits';

const HOUR_MS = 3_600_000;

/** Changes of position an hour of judged time: variety is what pays. */
export function varietyChart({ slots, data, total }: HistoryView): ChartModel {
  const rates = data.map(({ all }) => perHour(all));
  const longest = (rollUp: RollUp) => durationText(rollUp.longestStillMin * 60_000);
  const spoken = slots.map((slot, i) => {
    const rate = rates[i] ?? null;
    const what =
      rate === null
        ? m.history_not_measured()
        : m.history_variety_said({ perHour: tenthsText(rate), longest: longest(data[i]!.all) });
    return m.history_said({ when: slotText(slot), what });
  });
  return {
    title: m.history_variety_title(),
    sentence: m.history_variety_sentence({ perHour: tenthsText(perHour(total) ?? 0), longest: longest(total) }),
    spoken,
    table: {
      columns: [m.history_when(), m.history_variety_axis(), m.history_variety_longest()],
      rows: slots.map((slot, i) => {
        const rate = rates[i] ?? null;
        return [
          slotText(slot),
          rate === null ? m.history_not_measured() : tenthsText(rate),
          rate === null ? '' : longest(data[i]!.all),
        ];
      }),
    },
    legend: [],
    height: 160,
    config: (palette) => ({
      type: 'bar',
      data: {
        labels: slots.map((slot) => slotLabel(slot)),
        datasets: [{ data: [...rates], backgroundColor: palette.accent, borderRadius: 4, maxBarThickness: 28 }],
      },
      options: axesOptions(palette, { spoken, formatY: (value) => numberText(value, value % 1 ? 1 : 0) }),
    }),
  };
}

function perHour(rollUp: RollUp): number | null {
  const judged = judgedMs(rollUp);
  return judged < HOUR_MS / 4 ? null : (rollUp.positionChanges * HOUR_MS) / judged;
}

/** Returns by oneself beside the cues that were given. */
export function cueChart({ slots, data, total }: HistoryView): ChartModel {
  const spoken = slots.map((slot, i) => {
    const { selfCorrections: self, cues, minutes } = data[i]!.all;
    const own = m.history_cues_self_said({ count: self });
    const given = m.history_cues_cues_said({ count: cues });
    const what = minutes === 0 ? m.history_not_measured() : m.history_cues_said({ self: own, cues: given });
    return m.history_said({ when: slotText(slot), what });
  });
  return {
    title: m.history_cues_title(),
    sentence: m.history_cues_sentence({
      self: m.history_cues_self_count({ count: total.selfCorrections }),
      cues: m.history_cues_given({ count: total.cues }),
    }),
    spoken,
    table: {
      columns: [m.history_when(), m.history_cues_self(), m.history_cues_cues()],
      rows: slots.map((slot, i) => [
        slotText(slot),
        inRegionalDigits(String(data[i]!.all.selfCorrections)),
        inRegionalDigits(String(data[i]!.all.cues)),
      ]),
    },
    legend: [
      { fill: 'accent', label: m.history_cues_self() },
      { fill: 'striped', label: m.history_cues_cues() },
    ],
    height: 160,
    config: (palette) => ({
      type: 'bar',
      data: {
        labels: slots.map((slot) => slotLabel(slot)),
        datasets: [
          { data: data.map(({ all }) => all.selfCorrections), backgroundColor: palette.accent, maxBarThickness: 20 },
          { data: data.map(({ all }) => all.cues), backgroundColor: palette.striped, maxBarThickness: 20 },
        ],
      },
      options: axesOptions(palette, { spoken, isCount: true, formatY: (value) => numberText(value, 0) }),
    }),
  };
}
