import type { DeskLight } from './desk-light';
import { unknown, type Finding } from './finding';
import { isSeen, type DeskSights } from './step-sight';

/**
 * A window behind the person burns out what lies around the head, whatever the skin: a dark face before an ordinary wall
 * does not. Automatic exposure holds rooms at 80–130.
 */
const BURNT_FROM = 0.25;
const BACKLIT_FACE_UP_TO = 110;
const CLEAR_BURNT_UP_TO = 0.1;
/** Faces of all skins are brighter than this in a lit room; with the room as dark, there is too little light. */
const DARK_FACE_UP_TO = 45;
const DARK_ROOM_UP_TO = 60;
const LIT_ROOM_FROM = 75;

/** The first step that was seen tells the light: it changes slowly. */
export function lightFinding(sights: DeskSights): Finding {
  const seen = [sights.screen, sights.ahead, sights.read, sights.type, sights.rest].find(isSeen);
  if (seen) return lightOf(seen.light);
  const reason = sights.screen ?? sights.ahead ?? 'skipped';
  return unknown(isSeen(reason) ? 'skipped' : reason);
}

export function lightOf({ meanLuma, face }: DeskLight): Finding {
  if (!face) return unknown('headHidden');
  const { faceLuma, aroundBurnt } = face;
  if (aroundBurnt >= BURNT_FROM && faceLuma <= BACKLIT_FACE_UP_TO) return told('backlit');
  if (faceLuma <= DARK_FACE_UP_TO && meanLuma <= DARK_ROOM_UP_TO) return told('dark');
  if (aroundBurnt <= CLEAR_BURNT_UP_TO && meanLuma >= LIT_ROOM_FROM) return { kind: 'fine', seen: null };
  return unknown('borderline');
}

function told(what: 'backlit' | 'dark'): Finding {
  return { kind: 'told', what, seen: null };
}
