import type { Change, Compared } from '../../history/trends/change';
import type { Finding } from '../../history/trends/findings';
import { m } from '../../paraglide/messages';
import { numberText } from '../../ui/amount';
import { reasonMessage } from '../../ui/reason-message';
import { clockText, dayText, percentText, spanText, weekdayText } from './format';
import type { HistoryViewName } from './history-place';

/** A finding in a sentence, what it rests on, and which view shows it. */
export interface FindingText {
  readonly sentence: string;
  readonly evidence: string;
  readonly view: HistoryViewName;
}

export function findingText(finding: Finding, isDay: boolean): FindingText {
  switch (finding.kind) {
    case 'trend':
      return { ...trendText(finding.change, isDay), view: 'overview' };
    case 'experiment': {
      const { experiment, change } = finding.verdict;
      if (!('effect' in change)) return { ...trendText(change, false), view: 'experiments' };
      const said = { text: experiment.text, points: pointsText(change.difference) };
      const sentence = change.kind === 'up' ? m.trends_experiment_up(said) : m.trends_experiment_down(said);
      return { sentence, evidence: sidesText(change), view: 'experiments' };
    }
    case 'hours': {
      const { from, to, effect, days } = finding.hours;
      const clock = { from: clockText(from * 60), to: clockText(to * 60) };
      return {
        sentence: m.trends_hours({ ...clock, points: pointsText(effect.estimate) }),
        evidence: m.trends_hours_more({
          half: pointsText(finding.half),
          days: m.trends_days({ days }),
          span: spanText(finding.span),
        }),
        view: 'when',
      };
    }
    case 'noHours':
      if (finding.detectable === null)
        return { sentence: m.trends_few_hours(), evidence: m.trends_few_hours_more(), view: 'when' };
      return {
        sentence: m.trends_no_hours(),
        evidence: m.trends_no_hours_more({ points: pointsUp(finding.detectable) }),
        view: 'when',
      };
    case 'weekday': {
      const { weekday, effect, days, others, odd } = finding.weekday;
      const leftOut = odd ? ` ${m.trends_left_out({ day: dayText(odd.day), share: percentText(odd.share) })}` : '';
      const said = { weekday: weekdayText(weekday, 'long'), points: pointsText(effect.estimate) };
      return {
        sentence: effect.estimate > 0 ? m.trends_weekday_up(said) : m.trends_weekday_down(said),
        evidence:
          m.trends_weekday_more({
            half: pointsText(finding.half),
            own: m.trends_days({ days }),
            others: m.trends_days({ days: others }),
            span: spanText(finding.span),
          }) + leftOut,
        view: 'when',
      };
    }
    case 'noWeekday':
      if (finding.detectable === null)
        return { sentence: m.trends_few_weekdays(), evidence: m.trends_few_weekdays_more(), view: 'when' };
      return {
        sentence: m.trends_no_weekday(),
        evidence: m.trends_no_weekday_more({ points: pointsUp(finding.detectable) }),
        view: 'when',
      };
    case 'oddDay': {
      const said = { day: dayText(finding.day), share: percentText(finding.share), usual: percentText(finding.usual) };
      return { sentence: m.trends_odd(said), evidence: m.trends_odd_more(), view: 'overview' };
    }
    case 'unmeasured':
      return {
        sentence: m.trends_unmeasured({ share: percentText(finding.share) }),
        evidence: m.trends_unmeasured_more({ reason: reasonMessage(finding.reason).what }),
        view: 'when',
      };
  }
}

function trendText(change: Change, isDay: boolean): Pick<FindingText, 'sentence' | 'evidence'> {
  switch (change.kind) {
    case 'tooLittle':
      return { sentence: m.trends_little(), evidence: m.trends_little_more() };
    case 'notComparable':
      return { sentence: m.trends_not_comparable(), evidence: m.trends_not_comparable_more() };
    case 'up':
    case 'down': {
      const said = { now: percentText(change.now), points: pointsText(change.difference) };
      const isUp = change.kind === 'up';
      if (isDay)
        return { sentence: isUp ? m.trends_day_up(said) : m.trends_day_down(said), evidence: sidesText(change) };
      return { sentence: isUp ? m.trends_up(said) : m.trends_down(said), evidence: sidesText(change) };
    }
    case 'held':
    case 'unclear': {
      const said = { now: percentText(change.now) };
      const usual = change.kind === 'held' ? m.trends_held(said) : m.trends_unclear(said);
      return { sentence: isDay ? m.trends_day_usual(said) : usual, evidence: unclearText(change) };
    }
  }
}

/** "+8 ± 4 points; 10 days against 10." and, where nothing is claimed, what would have been. */
export function sidesText({ difference, half, daysBefore, daysNow }: Compared): string {
  return m.trends_sides({
    difference: signedPoints(difference),
    half: pointsText(half),
    now: m.trends_days({ days: daysNow }),
    before: m.trends_days({ days: daysBefore }),
  });
}

export function unclearText(change: Compared): string {
  return `${sidesText(change)} ${m.trends_would_show({ points: pointsUp(change.detectable) })}`;
}

/** Whole points without a sign. */
export function pointsText(share: number): string {
  return numberText(Math.abs(100 * share), 0);
}

function signedPoints(share: number): string {
  const points = Math.round(100 * share);
  return points > 0 ? `+${numberText(points, 0)}` : numberText(points, 0);
}

/** Rounded up: what is promised to show must have shown. */
function pointsUp(share: number): string {
  return numberText(Math.min(100, Math.ceil(100 * share)), 0);
}
