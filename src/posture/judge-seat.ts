import type { SeatReading } from '../geometry/body-model/seat-model';
import type { Cause } from '../geometry/cause';
import { clamp } from '../geometry/statistics';
import type { Judgement } from './judgement';
import type { Coming } from './seat-clock';
import type { SeatAnswer } from './seat-doubt';

/**
 * From these odds on somebody has slid, whatever else there is. On simulated people nobody trained on, eight slides in ten
 * reach it, one moved chair in twenty and one recline in fifty.
 */
const SLID_FROM = 0.4;
/** Where posture it is in any case, and neither back nor neck explains it, less is enough if trunk and shoulders say so. */
const SLID_FROM_IF_SUNK = 0.1;
const POSTURE_FROM = 0.5;
const BACK_FROM_DEG = 7;
const SUNK_FROM_CM = 1.5;

/** The bends that by themselves lower a head: where one of them is found it is the simpler answer. */
const BENDS: readonly Cause[] = ['slump', 'forwardHead', 'leaningIn'];

/**
 * Who slides goes away from the camera: 15° back on 5 cm of slide make head and shoulders a tenth smaller. A chair that was
 * lowered, and a back that rounds, leave them as large or make them larger. Natural logarithms.
 */
const SMALLER_FROM = 0.04;
/**
 * Whoever looks so much larger has come closer, on a chair or leaning in. Who slid with the pelvis toward the desk may look
 * larger too, but only with the trunk clearly back over it: 10 cm of slide and 12° back leave the shoulders where they were.
 */
const LARGER_FROM = 0.05;
const LARGER_BACK_FROM_DEG = 10;
/** Clearly farther and clearly lower: a rolled chair lowers nobody. */
const AWAY_FROM = 0.08;
const AWAY_SUNK_FROM_CM = 2;
const AWAY_BACK_FROM_DEG = 5;

/**
 * What the clock adds to one look, as a factor on the odds: hardly a chair in ten goes little by little, and who slides does
 * it at once in fewer than half of all cases. Both are ours: nobody has measured how people sink.
 */
const CREEPING_CHAIRS = 0.1;
const SUDDEN_SLIDES = 0.4;

/** The reading as it stands once it is known how the shoulders got there. */
export function asItCame(seat: SeatReading, came: Coming): SeatReading {
  if (came === null) return seat;
  const { findings } = seat;
  const weighed = {
    ...findings,
    ...(came === 'crept' ? { moved: findings.moved * CREEPING_CHAIRS } : { slid: findings.slid * SUDDEN_SLIDES }),
  };
  const sum = Object.values(weighed).reduce((total, each) => total + each, 0);
  const { still, otherPosture, moved, reclined, slid } = weighed;
  const findingsNow = {
    still: still / sum,
    otherPosture: otherPosture / sum,
    moved: moved / sum,
    reclined: reclined / sum,
    slid: slid / sum,
  };
  return { ...seat, findings: findingsNow };
}

/**
 * `cause`: what else was found, or null. `grown`: logarithm of how much larger head and shoulders appear. Who sank little by
 * little may look as large as before: a chair that is let down goes at once.
 */
export function isSlid(seat: SeatReading, cause: Cause | null, grown: number, came: Coming = null): boolean {
  const { findings, trunkLeanDeg, sunkCm } = seat;
  const isCloser = grown > LARGER_FROM && -trunkLeanDeg < LARGER_BACK_FROM_DEG;
  const isAsLarge = came === 'crept' ? isCloser : grown > -SMALLER_FROM;
  if (isAsLarge && !(cause === 'slump' && isPlain(findings))) return false;
  const isBend = cause !== null && BENDS.includes(cause);
  if (findings.slid >= SLID_FROM && (!isBend || findings.slid > findings.otherPosture)) return true;
  if (isBend) return false;
  // Who leans back does it at once, and is nobody's concern.
  const isRecline = came === 'atOnce' && findings.reclined >= findings.slid;
  if (!isRecline && (hasSunkBack(seat) || hasSunkAway(seat, grown))) return true;
  const isPosture = findings.slid + findings.otherPosture >= POSTURE_FROM && findings.slid >= SLID_FROM_IF_SUNK;
  return isPosture && -trunkLeanDeg >= BACK_FROM_DEG && sunkCm >= SUNK_FROM_CM;
}

/**
 * Reclined this far with shoulders this much lower is no mere recline, though the pelvis can't be seen: a backrest gives 15
 * to 20°, and 14° lowers the shoulders by a centimetre and a half. Only with better odds on a slide is it ever off.
 */
const DEEP_BACK_FROM_DEG = 12;
const DEEP_SUNK_FROM_CM = 2.2;

function hasSunkBack({ findings, trunkLeanDeg, sunkCm }: SeatReading): boolean {
  const isBack = findings.slid >= SLID_FROM_IF_SUNK && findings.slid + findings.reclined >= POSTURE_FROM;
  return isBack && -trunkLeanDeg >= DEEP_BACK_FROM_DEG && sunkCm >= DEEP_SUNK_FROM_CM;
}

/**
 * A back that is found round while the body stays as large has slid where neither a moved seat nor another posture is
 * likelier. Lower, as large and straight it may be the chair that was let down: mayHaveSunk.
 */
function isPlain({ slid, otherPosture, moved }: SeatReading['findings']): boolean {
  return slid >= SLID_FROM && slid > otherPosture && moved < MOVED_BELOW;
}

const MOVED_BELOW = 0.25;

function hasSunkAway({ trunkLeanDeg, sunkCm }: SeatReading, grown: number): boolean {
  return grown <= -AWAY_FROM && -trunkLeanDeg >= AWAY_BACK_FROM_DEG && sunkCm >= AWAY_SUNK_FROM_CM;
}

/** A trunk that leans back by so much is off; half of it drifts. The reading falls a third short on simulated people. */
const OFF_BACK_DEG = 14;
/** Drifting at most, and too little to be counted for a cue. */
const MOST_IF_BACK = 0.3;
/** Shoulders that sank by so much are off, wherever the trunk is. */
const OFF_SUNK_CM = 3;

/** `answer`: what the person said of this set-up when it was open; null: never asked. */
export function slidDown(
  reading: SeatReading,
  answer: SeatAnswer | null,
): Pick<Judgement, 'state' | 'cause' | 'severity' | 'event' | 'isSeatDoubted'> {
  const { findings, trunkLeanDeg, sunkCm } = reading;
  const isOpen = findings.moved > findings.slid && findings.moved >= findings.reclined;
  if (isOpen && answer === 'chair') return { state: 'aligned', severity: 0, event: 'chairMoved' };
  const share = Math.max(-trunkLeanDeg / OFF_BACK_DEG, sunkCm / OFF_SUNK_CM);
  const isLikely = findings.slid >= Math.max(findings.reclined, findings.moved) || (isOpen && answer === 'sank');
  const severity = clamp(0.5 * share, 0.25, isLikely ? 1 : MOST_IF_BACK);
  const told = { state: severity >= 0.5 ? 'off' : 'drifting', cause: 'slidDown', severity } as const;
  return isOpen && answer === null ? { ...told, isSeatDoubted: true } : told;
}

/** Lower, and as large as before: who slid with the shoulders at the backrest looks like a chair that was let down. */
export function mayHaveSunk({ findings, sunkCm }: SeatReading): boolean {
  return findings.slid >= OPEN_FROM && sunkCm >= SUNK_FROM_CM;
}

const OPEN_FROM = 0.3;

/** More likely than not the trunk leans back over a pelvis that stayed: variety, and nobody's fault. */
export function isReclined({ findings }: SeatReading): boolean {
  return findings.reclined >= 0.5;
}
