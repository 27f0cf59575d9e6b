import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { bandedLine, loneValues } from '../../ui/chart/line-datasets';
import { chartMarks, markText } from './slot-links';
import { percentText, shareText, slotLabel, slotText } from './format';

/** Share of judged time close to the baseline, slot by slot. */
export function shareChart(view: HistoryView): ChartModel {
  const { slots, shares, breaks } = view;
  const values = shares.map((share) => share && { low: share.low, mid: share.share, high: share.high });
  const known = shares.flatMap((share) => (share ? [share.share] : []));
  const spoken = slots.map(
    (slot, i) => m.history_said({ when: slotText(slot), what: shareText(shares[i] ?? null) }) + markText(view, i),
  );
  return {
    title: m.history_share_title(),
    sentence: sentenceOf(known),
    spoken,
    table: {
      columns: [m.history_when(), m.history_share_axis(), m.history_low(), m.history_high()],
      rows: slots.map((slot, i) => {
        const share = shares[i];
        const cells = share
          ? [share.share, share.low, share.high].map(percentText)
          : [m.history_not_measured(), '', ''];
        return [slotText(slot), ...cells];
      }),
    },
    legend: [
      { fill: 'line', label: m.history_legend_share() },
      { fill: 'band', label: m.history_legend_band() },
    ],
    config: (palette) => ({
      type: 'line',
      data: {
        labels: slots.map((slot) => slotLabel(slot)),
        datasets: bandedLine(values, breaks, palette),
      },
      options: axesOptions(palette, {
        max: 1,
        formatY: percentText,
        spoken,
        lone: loneValues(values, breaks),
        marks: chartMarks(view),
      }),
    }),
  };
}

function sentenceOf(shares: readonly number[]): string {
  if (shares.length === 0) return m.history_share_few();
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map(percentText) as [string, string];
  return low === high ? m.history_share_sentence_one({ share: low }) : m.history_share_sentence({ low, high });
}
