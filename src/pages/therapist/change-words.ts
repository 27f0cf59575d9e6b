import { ANGLES } from '../../geometry/angle-catalogue';
import type { AngleId } from '../../geometry/angle';
import { m } from '../../paraglide/messages';
import type { VisitChange } from '../../therapist/real-change';
import { amountText } from '../../ui/amount';
import { ANGLE_WORDS } from '../../ui/angle-words';

/** A change is said only above what the repeats themselves scatter. */
export function changeWords(id: AngleId, { verdict, delta, threshold }: VisitChange): string {
  const { unit } = ANGLES[id];
  switch (verdict) {
    case 'tooFewRepeats':
      return m.therapist_change_too_few();
    case 'noClearChange':
      return m.therapist_change_none({ threshold: amountText(threshold ?? 0, unit) });
    case 'change': {
      const direction = delta > 0 ? ANGLE_WORDS[id].plus() : ANGLE_WORDS[id].minus();
      return m.angles_from_baseline({ amount: amountText(Math.abs(delta), unit), direction });
    }
  }
}
