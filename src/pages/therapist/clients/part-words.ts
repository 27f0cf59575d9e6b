import { m } from '../../../paraglide/messages';
import type { Parts } from '../../../therapist/client-parts';
import { MOTIONS, type MotionTaken } from '../../../therapist/motion';
import { dayText } from '../../../ui/day-text';
import { MOTION_WORDS, motionText } from '../../../ui/motion-words';

const KINDS: Readonly<Record<string, () => string>> = {
  code: m.room_apart_code,
  reportText: m.room_report_own,
  plan: m.therapist_part_plan,
  desk: m.desk_part,
  goal: m.therapist_goals,
  note: m.therapist_notes,
  asymmetry: m.therapist_asymmetry,
  limit: m.therapist_limits,
  picture: m.room_apart_photo,
  summary: m.therapist_summary_send,
};

/** What a part is called on the screen; those of a visit by its day. */
export function partName(key: string, parts: Parts): string {
  const [kind = '', id = ''] = key.split('/');
  if (kind !== 'visit') return KINDS[kind]?.() ?? key;
  const head = parts.get(`visit/${id}`);
  const day = isRecord(head) && typeof head.atMs === 'number' ? dayText(head.atMs) : '';
  return m.room_apart_visit({ day });
}

/** Enough of what a part says to choose between two; what is not there was removed. */
export function partText(value: unknown): string {
  if (value === null || value === undefined) return m.room_apart_removed();
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(partText).join('\n');
  if (!isRecord(value)) return String(value);
  if (Array.isArray(value.repeats)) return m.room_apart_numbers({ count: String(value.repeats.length) });
  if (Array.isArray(value.exercises))
    return [value.title, m.room_apart_exercises({ count: String(value.exercises.length) })].filter(Boolean).join(' · ');
  if (isMotion(value)) return `${MOTION_WORDS[value.motion].name()}: ${motionText(value.motion, value)}`;
  const said = ['text', 'name', 'result', 'level', 'driftingFrom', 'offFrom', 'note'].map((field) => value[field]);
  const words = said.filter((each) => typeof each === 'string' || typeof each === 'number').join(' · ');
  return words || (typeof value.atMs === 'number' ? dayText(value.atMs) : m.room_apart_other());
}

function isMotion(value: object): value is Pick<MotionTaken, 'motion' | 'leftDeg' | 'rightDeg'> {
  return 'motion' in value && 'leftDeg' in value && MOTIONS.some((known) => known === value.motion);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
