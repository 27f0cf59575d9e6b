import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleView } from '../../history/trends/angle-views';
import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import { amountText, roundedText } from '../../ui/amount';
import { ANGLE_WORDS } from '../../ui/angle-words';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { bandedLine, loneValues } from '../../ui/chart/line-datasets';
import { slotLabel, slotText } from './format';
import { chartMarks, markText } from './slot-links';

/** Median and middle half of one angle; zero need not be on the axis. */
export function angleChart(view: HistoryView, angle: AngleView): ChartModel {
  const { slots, breaks } = view;
  const { unit } = ANGLES[angle.id];
  const say = (value: number) => roundedText(value, unit);
  const values = angle.points.map((point) => point && { low: point.low, mid: point.median, high: point.high });
  const spoken = slots.map((slot, i) => {
    const point = angle.points[i];
    const what = point
      ? m.history_angle_said({ median: say(point.median), low: say(point.low), high: say(point.high) })
      : m.history_not_measured();
    return m.history_said({ when: slotText(slot), what }) + markText(view, i);
  });
  const { median, low, high } = angle.whole;
  const said = { name: ANGLE_WORDS[angle.id].name(), median: say(median), low: say(low), high: say(high) };
  return {
    title: m.history_angle_title(),
    sentence: [m.history_angle_sentence(said), settingText(angle), changeSentence(angle)].join(' ').trim(),
    spoken,
    table: {
      columns: [m.history_when(), m.history_angle_median(), m.history_angle_from(), m.history_angle_to()],
      rows: slots.map((slot, i) => {
        const point = angle.points[i];
        const cells = point ? [point.median, point.low, point.high].map(say) : [m.history_not_measured(), '', ''];
        return [slotText(slot), ...cells];
      }),
    },
    legend: [
      { fill: 'line', label: m.history_angle_median() },
      { fill: 'band', label: m.history_angle_band() },
    ],
    config: (palette) => ({
      type: 'line',
      data: {
        labels: slots.map((slot) => slotLabel(slot)),
        datasets: bandedLine(values, breaks, palette),
      },
      options: axesOptions(palette, {
        ...axisRange(angle),
        formatY: (value) => amountText(value, unit, unit === 'ratio' ? 2 : 0),
        spoken,
        lone: loneValues(values, breaks),
        marks: chartMarks(view),
      }),
    }),
  };
}

/** Never so near that the smallest change that counts would fill the picture. */
function axisRange({ id, points }: AngleView): { readonly min: number; readonly max: number } {
  const { minimalDetectableChange: mdc, unit } = ANGLES[id];
  const lows = points.flatMap((point) => (point ? [point.low] : []));
  const highs = points.flatMap((point) => (point ? [point.high] : []));
  const step = unit === 'ratio' ? 0.01 : 1;
  return {
    min: Math.floor((Math.min(...lows) - mdc) / step) * step,
    max: Math.ceil((Math.max(...highs) + mdc) / step) * step,
  };
}

/** Which camera these numbers are of: only they are compared. */
function settingText({ setting }: AngleView): string {
  const camera = setting?.split('|')[1] ?? '';
  return camera === '' ? '' : m.trends_angle_setting({ camera });
}

export function changeSentence({ id, change }: AngleView): string {
  const { unit } = ANGLES[id];
  switch (change.kind) {
    case 'tooLittle':
      return '';
    case 'notComparable':
      return m.history_change_not_comparable();
    case 'held':
      return m.trends_angle_held({ mdc: roundedText(change.detectable, unit) });
    case 'unclear':
      return m.trends_angle_unclear({ half: roundedText(change.half, unit) });
    case 'up':
    case 'down': {
      const said = {
        delta: roundedText(Math.abs(change.difference), unit),
        mdc: roundedText(change.detectable, unit),
      };
      return change.kind === 'up' ? m.history_angle_change_up(said) : m.history_angle_change_down(said);
    }
  }
}
