import { m } from '../../paraglide/messages';
import type { BaselineRefusal } from '../../posture/baseline';

/** Why no baseline came of it, kindly. */
export function refusalText(refused: BaselineRefusal['refused']): string {
  switch (refused) {
    case 'nobody':
    case 'tooFewPictures':
      return m.live_capture_too_few();
    case 'turned':
      return m.live_capture_turned();
    case 'unsteady':
      return m.live_capture_unsteady();
  }
}
