import type { CoachedId, CoachedView } from '../coached';
import type { Correction } from './correction';
import type { FormFeature } from './form-reading';
import type { RepForm } from './form-record';
import type { Repetition } from './repetition';

/** What a rule sees of one repetition. */
export interface JudgedRep {
  readonly repetition: Repetition;
  readonly form: RepForm;
  /** How long ago the repetition before ended, ms; null for the first. */
  readonly sinceLastMs: number | null;
  /** The person's own range so far, in the signal's unit. */
  readonly own: number;
}

/** true: this is to be corrected; null: it can't be seen, so nothing is said. */
type Rule = (rep: JudgedRep) => boolean | null;

interface FormRule {
  readonly correction: Correction;
  readonly view: CoachedView;
  readonly isWrong: Rule;
}

const change = (form: RepForm, feature: FormFeature, at: 'peak' | 'largest' | 'smallest' = 'peak') => {
  const [now, start] = [form[at][feature], form.start[feature]];
  return now === null || start === null ? null : now - start;
};
const over = (value: number | null, limit: number) => (value === null ? null : value > limit);
const swing = (form: RepForm, feature: FormFeature) => {
  const [large, small] = [change(form, feature, 'largest'), change(form, feature, 'smallest')];
  return large === null || small === null ? null : Math.max(Math.abs(large), Math.abs(small));
};

/** An arm raise lifts the collar bone by a tenth of a shoulder width; a shrug lifts it by a fifth and more. [PT], tuned on the mannequin. */
const shrugged: Rule = ({ form }) => {
  const [gap, start] = [form.peak.earGap, form.start.earGap];
  return gap === null || start === null ? null : gap < start * SHRUGGED_SHARE;
};
const SHRUGGED_SHARE = 0.82;

const aboveShoulders: Rule = ({ form }) => {
  const arms = [form.peak.leftArm, form.peak.rightArm].filter((arm) => arm !== null);
  return arms.length === 0 ? null : Math.max(...arms) > 90 + 18;
};

/** Only of both arms at once: raising one alone is an exercise too. */
const oneArmLower: Rule = ({ form, repetition }) => {
  const { leftArm, rightArm } = form.peak;
  if (repetition.side !== 'both') return false;
  return leftArm === null || rightArm === null ? null : Math.abs(leftArm - rightArm) > 15;
};

/** One there-and-back in less than two seconds; the count comes half way back. */
const tooFast: Rule = ({ repetition: { startMs, endMs }, sinceLastMs }) =>
  endMs - startMs < 1300 && (sinceLastMs === null || sinceLastMs < 1900);

const halfRange: Rule = ({ repetition, own }) => repetition.size < own * 0.66;

const rule = (correction: Correction, view: CoachedView, isWrong: Rule): FormRule => ({ correction, view, isWrong });

/** What may be said, most useful first. Limits are programme.md's with the noise of one webcam added. */
export const FORM_RULES: Readonly<Partial<Record<CoachedId, readonly FormRule[]>>> = {
  lateralRaise: [
    rule('letShouldersSink', 'front', shrugged),
    rule('stopAtShoulderHeight', 'front', aboveShoulders),
    rule('liftBothAlike', 'front', oneArmLower),
    rule('keepTrunkStill', 'front', ({ form }) => over(swing(form, 'sideLean'), 9)),
    rule('takeYourTime', 'front', tooFast),
    rule('goFurther', 'front', halfRange),
  ],
  overheadReach: [
    rule('standTallAgain', 'side', ({ form }) => over(swing(form, 'trunkPitch'), 12)),
    rule('lengthenElbows', 'side', ({ form, repetition }) => {
      const side = repetition.side === 'right' ? 'rightElbow' : 'leftElbow';
      return over(form.peak[side], 45);
    }),
    rule('goFurther', 'side', halfRange),
  ],
  wallAngel: [
    rule('liftBothAlike', 'front', ({ form }) => {
      const { leftArm, rightArm } = form.peak;
      return leftArm === null || rightArm === null ? null : Math.abs(leftArm - rightArm) > 18;
    }),
    rule('takeYourTime', 'front', tooFast),
    rule('goFurther', 'front', halfRange),
  ],
  bandRow: [
    rule('keepTrunkStill', 'side', ({ form }) => over(swing(form, 'trunkPitch'), 13)),
    rule('takeYourTime', 'side', tooFast),
    rule('goFurther', 'side', halfRange),
  ],
  pullApart: [
    rule('letShouldersSink', 'front', shrugged),
    rule('liftBothAlike', 'front', ({ form }) => {
      const { leftArm, rightArm } = form.peak;
      return leftArm === null || rightArm === null ? null : Math.abs(leftArm - rightArm) > 18;
    }),
    rule('takeYourTime', 'front', tooFast),
    rule('goFurther', 'front', halfRange),
  ],
  shrug: [
    rule('keepHeadLevel', 'front', ({ form }) => over(swing(form, 'faceRoll'), 10)),
    rule('takeYourTime', 'front', tooFast),
  ],
  sitToStand: [
    rule('handsOffKnees', 'side', ({ form }) => {
      const near = form.smallest.handToKnee;
      return near === null ? null : near < 0.16;
    }),
    rule('comeUpFully', 'side', halfRange),
    rule('comeUpFully', 'front', halfRange),
    rule('sitDownSlowly', 'side', tooFast),
    rule('sitDownSlowly', 'front', tooFast),
  ],
  neckTurn: [
    rule('keepShouldersStill', 'front', ({ form }) => {
      const narrow = change(form, 'shoulderWidth');
      return narrow === null ? null : narrow < -0.11;
    }),
    rule('keepHeadLevel', 'front', ({ form }) => over(Math.abs(change(form, 'faceRoll') ?? NaN), 13)),
    rule('takeYourTime', 'front', tooFast),
    rule('goFurther', 'front', halfRange),
  ],
  neckSideBend: [
    rule('lookAhead', 'front', ({ form }) => over(Math.abs(change(form, 'faceTurn') ?? NaN), 17)),
    rule('letShouldersSink', 'front', ({ form }) => over(Math.abs(change(form, 'shoulderRoll') ?? NaN), 9)),
    rule('takeYourTime', 'front', tooFast),
    rule('goFurther', 'front', halfRange),
  ],
  trunkSideBend: [
    rule('keepShouldersStill', 'front', ({ form }) => {
      const narrow = change(form, 'shoulderWidth');
      return narrow === null ? null : narrow < -0.2;
    }),
    rule('takeYourTime', 'front', tooFast),
    rule('goFurther', 'front', halfRange),
  ],
  deskPushUp: [
    rule('keepHipsInLine', 'side', ({ form }) => over(swing(form, 'hipSag'), 14)),
    rule('takeYourTime', 'side', tooFast),
    rule('goFurther', 'side', halfRange),
  ],
};

export interface FormVerdict {
  /** What could be said of this repetition, most useful first. */
  readonly corrections: readonly Correction[];
  /** At least one rule could see what it judges. False: no verdict at all. */
  readonly isSeen: boolean;
}

const SILENT: FormVerdict = { corrections: [], isSeen: false };

/** Silent, never wrong, out of view. */
export function judgeForm(exercise: CoachedId, rep: JudgedRep): FormVerdict {
  const rules = FORM_RULES[exercise];
  if (!rules) return SILENT;
  const judged = rules
    .filter(({ view }) => view === rep.form.view)
    .map(({ correction, isWrong }) => ({ correction, isWrong: isWrong(rep) }));
  const seen = judged.filter((one) => one.isWrong !== null);
  return { isSeen: seen.length > 0, corrections: seen.flatMap((one) => (one.isWrong ? [one.correction] : [])) };
}
