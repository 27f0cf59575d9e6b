import { m } from '../paraglide/messages';
import type { PostureEvent } from '../posture/judgement';
import type { Words } from './words';

/** What happened that is not posture, and what follows from it. */
export function eventMessage(event: PostureEvent): Words {
  switch (event) {
    case 'lookingAway':
      return { what: m.event_looking_away(), next: m.event_looking_away_next() };
    case 'lookingDown':
      return { what: m.event_looking_down(), next: m.event_looking_down_next() };
    case 'handAtFace':
      return { what: m.event_hand_at_face(), next: m.event_hand_at_face_next() };
    case 'cameraMoved':
      return { what: m.event_camera_moved(), next: m.event_camera_moved_next() };
    case 'chairMoved':
      return { what: m.event_chair_moved(), next: m.event_chair_moved_next() };
    case 'leanedBack':
      return { what: m.event_leaned_back(), next: m.event_leaned_back_next() };
    case 'stoodUp':
      return { what: m.event_stood_up(), next: m.event_stood_up_next() };
    case 'secondPerson':
      return { what: m.event_second_person(), next: m.event_second_person_next() };
  }
}
