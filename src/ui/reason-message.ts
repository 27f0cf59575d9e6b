import type { Reason } from '../geometry/angle';
import { m } from '../paraglide/messages';
import type { Words } from './words';

/** Why a number can't be known, and what would let it be. */
export function reasonMessage(reason: Reason): Words {
  switch (reason) {
    case 'nobody':
      return { what: m.reason_nobody(), next: m.reason_nobody_next() };
    case 'twoPeople':
      return { what: m.reason_two_people(), next: m.reason_two_people_next() };
    case 'lowConfidence':
      return { what: m.reason_low_confidence(), next: m.reason_low_confidence_next() };
    case 'tooDark':
      return { what: m.reason_too_dark(), next: m.reason_too_dark_next() };
    case 'headTurned':
      return { what: m.reason_head_turned(), next: m.reason_head_turned_next() };
    case 'lookingDown':
      return { what: m.reason_looking_down(), next: m.reason_looking_down_next() };
    case 'handAtFace':
      return { what: m.reason_hand_at_face(), next: m.reason_hand_at_face_next() };
    case 'bodyTurned':
      return { what: m.reason_body_turned(), next: m.reason_body_turned_next() };
    case 'shouldersHidden':
      return { what: m.reason_shoulders_hidden(), next: m.reason_shoulders_hidden_next() };
    case 'hipsHidden':
      return { what: m.reason_hips_hidden(), next: m.reason_hips_hidden_next() };
    case 'headHidden':
      return { what: m.reason_head_hidden(), next: m.reason_head_hidden_next() };
    case 'tooClose':
      return { what: m.reason_too_close(), next: m.reason_too_close_next() };
    case 'tooFar':
      return { what: m.reason_too_far(), next: m.reason_too_far_next() };
    case 'cameraMoved':
      return { what: m.reason_camera_moved(), next: m.reason_camera_moved_next() };
    case 'chairMoved':
      return { what: m.reason_chair_moved(), next: m.reason_chair_moved_next() };
    case 'stoodUp':
      return { what: m.reason_stood_up(), next: m.reason_stood_up_next() };
    case 'noBaseline':
      return { what: m.reason_no_baseline(), next: m.reason_no_baseline_next() };
    case 'baselineStale':
      return { what: m.reason_baseline_stale(), next: m.reason_baseline_stale_next() };
    case 'notCalibrated':
      return { what: m.reason_not_calibrated(), next: m.reason_not_calibrated_next() };
    case 'wrongView':
      return { what: m.reason_wrong_view(), next: m.reason_wrong_view_next() };
    case 'needsTap':
      return { what: m.reason_needs_tap(), next: m.reason_needs_tap_next() };
    case 'needsMask':
      return { what: m.reason_needs_mask(), next: m.reason_needs_mask_next() };
    case 'backHidden':
      return { what: m.reason_back_hidden(), next: m.reason_back_hidden_next() };
    case 'notVisibleFromHere':
      return { what: m.reason_not_visible_from_here(), next: m.reason_not_visible_from_here_next() };
  }
}
