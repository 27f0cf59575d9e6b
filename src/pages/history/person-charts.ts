import { ANGLES } from '../../geometry/angle-catalogue';
import { feelGapTrend, type FeelGapTrend } from '../../feel/feel-gap';
import { localMoment } from '../../history/local-day';
import type { HistoryView } from '../../history/trends/history-view';
import { m } from '../../paraglide/messages';
import { amountText } from '../../ui/amount';
import { axesOptions } from '../../ui/chart/axes';
import type { ChartModel } from '../../ui/chart/chart-model';
import { axisDay, dayText, percentText, tenthsText } from './format';

/** More would be a comb; the sentence speaks of all. */
const GUESSES_SHOWN = 60;

/** Guess against truth: measured − guessed of the latest guesses, in order. */
export function feelChart({ guesses: all }: HistoryView): ChartModel {
  const guesses = all.slice(-GUESSES_SHOWN);
  const unit = guesses[0] ? ANGLES[guesses[0].angle].unit : 'deg';
  const say = (value: number) => amountText(value, unit);
  const names = guesses.map(({ at, offsetMin }) => dayText(localMoment(at, offsetMin, 0).day));
  const said = (i: number) =>
    m.history_feel_said({ guessed: say(guesses[i]!.guessed), measured: say(guesses[i]!.measured) });
  const spoken = names.map((when, i) => m.history_said({ when, what: said(i) }));
  const trend = feelGapTrend(all.map((guess) => ({ ...guess, atMs: guess.at })));
  return {
    title: m.history_feel_title(),
    sentence: trend
      ? `${m.history_feel_sentence({ early: say(trend.early), late: say(trend.late) })} ${trendText(trend)}`
      : m.history_feel_few({ count: all.length }),
    spoken,
    table: {
      columns: [m.history_when(), m.history_feel_guess(), m.history_feel_measured(), m.history_feel_gap()],
      rows: guesses.map(({ guessed, measured }, i) => [
        names[i]!,
        say(guessed),
        say(measured),
        say(measured - guessed),
      ]),
    },
    legend: [],
    height: 160,
    config: (palette) => ({
      type: 'bar',
      data: {
        labels: guesses.map(({ at, offsetMin }) => axisDay(localMoment(at, offsetMin, 0).day)),
        datasets: [
          {
            data: guesses.map(({ guessed, measured }) => measured - guessed),
            backgroundColor: palette.accent,
            maxBarThickness: 14,
          },
        ],
      },
      options: axesOptions(palette, {
        min: -furthest(guesses),
        max: furthest(guesses),
        spoken,
        formatY: (value) => amountText(value, unit, 0),
      }),
    }),
  };
}

/** Level with zero in the middle: too far and not far enough are told apart by their side. */
function furthest(guesses: HistoryView['guesses']): number {
  return Math.ceil(Math.max(5, ...guesses.map(({ guessed, measured }) => Math.abs(measured - guessed))));
}

function trendText({ change }: FeelGapTrend): string {
  switch (change) {
    case 'closer':
      return m.history_feel_closer();
    case 'wider':
      return m.history_feel_wider();
    case 'no clear change':
      return m.history_feel_none();
  }
}

/** Comfort against posture, a point a day; plainly without a line. */
export function comfortChart({ comfort: { days, link } }: HistoryView): ChartModel {
  const names = days.map(({ day }) => dayText(day));
  const rows = days.map(({ comfort, share }, i) => [names[i]!, tenthsText(comfort), percentText(share)] as const);
  const spoken = rows.map(([when, comfort, share]) =>
    m.history_said({ when, what: m.history_comfort_said({ comfort, share }) }),
  );
  return {
    title: m.history_comfort_title(),
    sentence: linkText(link),
    spoken,
    table: { columns: [m.history_when(), m.history_comfort_axis(), m.history_share_axis()], rows },
    legend: [],
    height: 160,
    config: (palette) => ({
      type: 'line',
      data: {
        datasets: [
          {
            data: days.map(({ comfort, share }) => ({ x: comfort, y: share })),
            backgroundColor: palette.accent,
            borderColor: palette.surface,
            showLine: false,
            pointRadius: 5,
            pointHoverRadius: 7,
          },
        ],
      },
      options: axesOptions(palette, {
        max: 1,
        xRange: { min: 0, max: 10 },
        formatY: percentText,
        spoken,
        xTitle: m.history_comfort_axis(),
      }),
    }),
  };
}

function linkText(link: HistoryView['comfort']['link']): string {
  switch (link.kind) {
    case 'tooFew':
      return m.history_comfort_few({ days: link.days, needed: link.needed });
    case 'noLink':
      return m.history_comfort_none({ days: link.days });
    case 'together':
      return m.history_comfort_together({ days: link.days });
    case 'apart':
      return m.history_comfort_apart({ days: link.days });
  }
}
