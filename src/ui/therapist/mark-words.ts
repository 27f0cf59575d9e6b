import { goniometerDeg, lineLength, lineTiltDeg, type Mark } from '../../therapist/marks';
import { amountText } from '../amount';

/** The amount written beside a mark: a line's tilt, and its length where a known one was drawn (`cmPerPixel`), or an angle. */
export function markWords(mark: Mark, cmPerPixel: number | null): string {
  switch (mark.kind) {
    case 'pen':
      return '';
    case 'line': {
      const tilt = lineTiltDeg(mark.points);
      const length = cmPerPixel === null ? '' : ` · ${amountText(lineLength(mark.points, cmPerPixel), 'cm')}`;
      return tilt === null ? '' : `${amountText(tilt, 'deg')}${length}`;
    }
    case 'goniometer': {
      const angle = goniometerDeg(mark.points);
      return angle === null ? '' : amountText(angle, 'deg');
    }
  }
}
