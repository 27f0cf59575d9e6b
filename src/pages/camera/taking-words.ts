import { m } from '../../paraglide/messages';
import type { CaptureRefusal, CaptureState } from '../../posture/baseline-capture';
import type { BaselineRefusal } from '../../posture/baseline';
import type { FramingHelp } from '../../posture/framing';
import type { Words } from '../../ui/words';

const HELP_WORDS: Record<FramingHelp, () => string> = {
  nobody: m.live_framing_nobody,
  onePersonOnly: m.live_framing_two,
  tooDark: m.live_framing_light,
  pictureTurned: m.live_framing_picture_turned,
  faceNotVisible: m.live_framing_head,
  shouldersNotVisible: m.live_framing_shoulders,
  moveBack: m.live_framing_back,
  comeCloser: m.live_framing_closer,
  moveLeft: m.live_framing_left,
  moveRight: m.live_framing_right,
  turnToScreen: m.live_framing_turned,
  turnSideways: m.live_framing_sideways,
};

type Refusal = CaptureRefusal | BaselineRefusal['refused'];

/** What the screen says while a baseline is taken: the step, and what to do. */
export function takingWords(capture: CaptureState, refusal: Refusal | null): Words {
  if (refusal) return { what: m.live_capture_refused(), next: refusalText(refusal) };
  switch (capture.phase) {
    case 'framing':
      return { what: m.live_framing_title(), next: (capture.help ? HELP_WORDS[capture.help] : m.live_framing_well)() };
    case 'settling':
      return { what: m.live_capture_title(), next: m.live_capture_settle() };
    case 'holding':
      return { what: m.live_capture_hold(), next: capture.hasMoved ? m.live_capture_moved() : m.live_capture_text() };
    case 'done':
    case 'refused':
      return { what: m.live_capture_title(), next: m.live_capture_text() };
  }
}

/** Why no baseline came of it, kindly. */
function refusalText(refusal: Refusal): string {
  switch (refusal) {
    case 'nobody':
    case 'tooFewPictures':
      return m.live_capture_too_few();
    case 'turned':
      return m.live_capture_turned();
    case 'pictureTurned':
      return m.live_framing_picture_turned();
    case 'unsteady':
      return m.live_capture_unsteady();
  }
}
