import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { m } from '../../paraglide/messages';
import type { PictureChange } from '../../therapist/picture-change';
import type { VisitChange } from '../../therapist/real-change';
import { amountText } from '../../ui/amount';
import { ANGLE_WORDS } from '../../ui/angle-words';

/** "2.0° left side lower": a number whose sign nobody has to know. */
export function directedText(id: AngleId, value: number): string {
  const { plus, minus } = ANGLE_WORDS[id];
  const amount = amountText(Math.abs(value), ANGLES[id].unit);
  return m.angles_from_baseline({ amount, direction: value >= 0 ? plus() : minus() });
}

/** A change of one single picture against another. */
export function pictureChangeWords(id: AngleId, { isChange, delta, threshold }: PictureChange): string {
  return isChange
    ? directedText(id, delta)
    : m.therapist_change_none({ threshold: amountText(threshold, ANGLES[id].unit) });
}

/** A change is said only above what the repeats themselves scatter. */
export function changeWords(id: AngleId, { verdict, delta, threshold }: VisitChange): string {
  const { unit } = ANGLES[id];
  switch (verdict) {
    case 'tooFewRepeats':
      return m.therapist_change_too_few();
    case 'noClearChange':
      return m.therapist_change_none({ threshold: amountText(threshold ?? 0, unit) });
    case 'change':
      return directedText(id, delta);
  }
}
