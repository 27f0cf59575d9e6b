import type { Cue, CueAnswer } from '../coach/cue';
import type { RunningMinute } from './running-minute';

/** The running minute and, newest last, those that are over with a cue that waits for its answer. */
interface AskedMinutes {
  readonly minute: RunningMinute | null;
  readonly asked: readonly RunningMinute[];
}

/** An answer comes within minutes or not at all. */
const MOST_ASKED = 10;

export function withCue(minute: RunningMinute, cue: Cue): RunningMinute {
  const record = cue.kind === 'posture' ? { kind: cue.kind, cause: cue.cause } : { kind: cue.kind };
  return { ...minute, cues: [...minute.cues, { id: cue.id, record }] };
}

/** Minutes that have just become over are kept as long as a cue of theirs may still be answered. */
export function withAsked(asked: readonly RunningMinute[], done: readonly RunningMinute[]): readonly RunningMinute[] {
  return [...asked, ...done.filter(isAsked)].slice(-MOST_ASKED);
}

/** An answer belongs to its cue. `over`: the minute that it belongs to, where that one is over; null where not. */
export function withAnswer(
  { minute, asked }: AskedMinutes,
  cueId: string,
  answer: CueAnswer,
): AskedMinutes & { readonly over: RunningMinute | null } {
  if (minute && hasCue(minute, cueId)) return { minute: answered(minute, cueId, answer), asked, over: null };
  const found = asked.find((each) => hasCue(each, cueId));
  if (!found) return { minute, asked, over: null };
  const over = answered(found, cueId, answer);
  return { minute, asked: asked.flatMap((each) => (each !== found ? [each] : isAsked(over) ? [over] : [])), over };
}

function hasCue({ cues }: RunningMinute, cueId: string): boolean {
  return cues.some(({ id }) => id === cueId);
}

function isAsked({ cues }: RunningMinute): boolean {
  return cues.some(({ record }) => record.answer === undefined);
}

function answered(minute: RunningMinute, cueId: string, answer: CueAnswer): RunningMinute {
  const cues = minute.cues.map((cue) => (cue.id === cueId ? { ...cue, record: { ...cue.record, answer } } : cue));
  return { ...minute, cues };
}
