import { arcAdvice, type ArcAdvice, type DrillRecord } from './arc';
import { nextBandFactor, type FeedbackSchedule } from './drill-plan';
import { repositioningError } from './repositioning-error';
import { normal, planWith, runDrill, type Learner } from './test-learner';
import { errorsOf } from './trial';

interface Belief {
  /** Where they believe the target is, as value − target. */
  readonly bias: number;
  /** How far they scatter about it. */
  readonly noise: number;
  /** How much of each error that is shown they take to heart. */
  readonly rate: number;
}

/** Goes where they believe the target is; each shown error moves the belief by `rate` of it. */
export function believer({ bias, noise, rate }: Belief): Learner {
  return {
    searchMs: 2500,
    hold: (_trial, shown, chance) => 4 + afterwards({ bias, rate }, shown) + noise * normal(chance),
  };
}

/** What they believe after what they were shown. */
function afterwards({ bias, rate }: Pick<Belief, 'bias' | 'rate'>, shown: readonly number[]): number {
  return shown.reduce((left, error) => left - rate * error, bias);
}

export interface PlayedArc {
  readonly records: readonly DrillRecord[];
  readonly last: ArcAdvice;
  readonly schedules: readonly FeedbackSchedule[];
}

const DAYS = 70;

/** Plays the arc day by day until the person may stop. `keeps`: what was learned in a drill is still there in the next. */
export function playArc({
  bias: start = 3,
  noise = 0.2,
  rate,
  keeps = true,
}: Partial<Belief> & Pick<Belief, 'rate'> & { readonly keeps?: boolean }): PlayedArc {
  const records: DrillRecord[] = [];
  const schedules: FeedbackSchedule[] = [];
  let [bias, bandFactor] = [start, 2];
  for (let day = 0; day < DAYS; day++) {
    const advice = arcAdvice(records, day);
    if (!advice.isDrillDue || advice.canStop) continue;
    const feedback = advice.isRetentionDue ? 'none' : advice.stage.feedback;
    schedules.push(feedback);
    const plan = planWith({ feedback, bandFactor });
    const { state, shown } = runDrill(believer({ bias, noise, rate }), plan, { fps: 5, seed: day + 1 });
    if (keeps) bias = afterwards({ bias, rate }, shown);
    const errors = errorsOf(state.results);
    const { absolute } = repositioningError(errors)!;
    const [narrowestBand, band] = [plan.ownSd, plan.ownSd * bandFactor];
    records.push({ day, absoluteError: absolute, band, narrowestBand, isRetention: feedback === 'none' });
    bandFactor = nextBandFactor(bandFactor, errors.filter((error) => Math.abs(error) <= band).length, errors.length);
  }
  return { records, last: arcAdvice(records, DAYS), schedules };
}
