import { m } from '../../paraglide/messages';
import type { MeasuredPicture } from '../../therapist/client';
import { amountText } from '../../ui/amount';
import { ANGLE_WORDS } from '../../ui/angle-words';

/** As many as go below a photo; the tapped neck first, for it is what profiles are taken for. */
const MOST = 3;

export function photoNumbers({ readings }: MeasuredPicture): readonly string[] {
  const first = readings.filter(({ id }) => id === 'craniovertebralAngle');
  const others = readings.filter(({ id }) => id !== 'craniovertebralAngle');
  return [...first, ...others].slice(0, MOST).map(({ id, value, unit, sd }) => {
    const error = m.angles_give_or_take({ value: amountText(sd, unit) });
    return `${ANGLE_WORDS[id].name()} ${amountText(value, unit)} ${error}`;
  });
}
