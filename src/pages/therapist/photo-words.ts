import { isLine } from '../../geometry/standing-lines';
import { m } from '../../paraglide/messages';
import type { MeasuredPicture } from '../../therapist/client';
import { standingOf } from '../../therapist/photo-series';
import { amountText } from '../../ui/amount';
import { ANGLE_WORDS } from '../../ui/angle-words';
import { LINE_WORDS, lineText } from '../../ui/standing-words';

/** As many as go below a photo; the tapped neck first, for it is what profiles are taken for. */
const MOST = 3;

export function photoNumbers(measured: MeasuredPicture): readonly string[] {
  const { readings } = measured;
  const first = readings.filter(({ id }) => id === 'craniovertebralAngle');
  const others = readings.filter(({ id }) => id !== 'craniovertebralAngle');
  const angles = [...first, ...others].slice(0, MOST).map(({ id, value, unit, sd }) => {
    const error = m.angles_give_or_take({ value: amountText(sd, unit) });
    return `${ANGLE_WORDS[id].name()} ${amountText(value, unit)} ${error}`;
  });
  const lines = Object.values(standingOf(measured) ?? {}).filter(isLine);
  return [...angles, ...lines.map((line) => `${LINE_WORDS[line.id].name()} ${lineText(line)}`)];
}
