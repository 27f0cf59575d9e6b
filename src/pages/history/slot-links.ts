import type { Slot } from '../../history/trends/range';
import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import type { ChartMark } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { historyLink } from './history-place';

/** The chart with a way into each of its places: a day opens its day, a week its week. */
export function withLinks(model: ChartModel, slots: readonly Slot[]): ChartModel {
  return { ...model, links: slots.map(linkOf) };
}

function linkOf({ grain, from }: Slot): { readonly href: string; readonly label: string } {
  switch (grain) {
    case 'day':
      return { href: historyLink({ view: 'overview', kind: 'today', day: from }), label: m.trends_day_open() };
    case 'week':
      return { href: historyLink({ view: 'overview', kind: 'week', day: from }), label: m.trends_week_open() };
    case 'month':
      return { href: historyLink({ view: 'overview', kind: 'month', day: from }), label: m.trends_month_open() };
  }
}

/** Lines on a chart: where the baseline or camera changed, what was changed on purpose, and what was noted. */
export function chartMarks({ breaks, marks }: Pick<HistoryView, 'breaks' | 'marks'>): ChartMark[] {
  return [
    ...breaks.map((at) => ({ at, text: m.history_mark_setting() })),
    ...marks.map(({ at, kind, text }) => ({ at, text: kind === 'experiment' ? shortened(text) : '', isOn: true })),
  ];
}

/** What happened in a slot, after what was measured. */
export function markText({ marks }: Pick<HistoryView, 'marks'>, place: number): string {
  return marks
    .filter(({ at }) => at === place)
    .map(wordsOf)
    .map((text) => ` ${text}.`)
    .join('');
}

function wordsOf({ kind, text }: HistoryView['marks'][number]): string {
  switch (kind) {
    case 'experiment':
      return m.trends_mark_experiment({ text });
    case 'note':
      return m.trends_mark_note({ text });
    case 'difference':
      return m.difference_title();
  }
}

const LETTERS = 24;

function shortened(text: string): string {
  return text.length <= LETTERS ? text : `${text.slice(0, LETTERS - 1)}…`;
}
