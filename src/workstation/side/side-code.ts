import { SIDE_IDS, type SideAngle, type SideAngles, type SideId } from './side-angles';

/**
 * The angles of a side picture as nine letters and digits, short enough to be read from a phone and typed into the computer:
 * no picture and no server in between. To two degrees, which is finer than any photo tells.
 */
const STEP_DEG = 2;
const RANGES: Readonly<Record<SideId, { readonly from: number; readonly to: number }>> = {
  elbow: { from: 20, to: 180 },
  reach: { from: -60, to: 120 },
  back: { from: -50, to: 60 },
  neck: { from: -30, to: 80 },
  thigh: { from: -40, to: 40 },
  knee: { from: 20, to: 180 },
};
/** Without the letters that are taken for digits (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 9;
/** A prime: of a hundred mistyped codes one gets through. */
const CHECK = 97n;

export function sideCode(angles: SideAngles): string {
  const packed = SIDE_IDS.reduce((sum, id) => sum * BigInt(stepsOf(id) + 1) + BigInt(stepOf(id, angles[id])), 0n);
  return lettersOf(packed * CHECK + (packed % CHECK));
}

/** null: not such a code, or mistyped. Small letters, spaces and hyphens do not matter. */
export function readSideCode(typed: string): SideAngles | null {
  const number = numberOf(typed);
  if (number === null) return null;
  let packed = number / CHECK;
  if (packed % CHECK !== number % CHECK) return null;
  const angles: [SideId, SideAngle][] = [];
  for (const id of [...SIDE_IDS].reverse()) {
    const count = BigInt(stepsOf(id) + 1);
    angles.push([id, angleOf(id, Number(packed % count))]);
    packed /= count;
  }
  return packed === 0n ? (Object.fromEntries(angles) as Record<SideId, SideAngle>) : null;
}

/** Step 0 is "not seen". */
function stepsOf(id: SideId): number {
  return (RANGES[id].to - RANGES[id].from) / STEP_DEG + 1;
}

function stepOf(id: SideId, angle: SideAngle): number {
  if (typeof angle === 'string') return 0;
  const { from, to } = RANGES[id];
  return 1 + Math.round((Math.min(to, Math.max(from, angle.deg)) - from) / STEP_DEG);
}

function angleOf(id: SideId, step: number): SideAngle {
  return step === 0 ? 'lowConfidence' : { deg: RANGES[id].from + (step - 1) * STEP_DEG, isPlaced: false };
}

function lettersOf(number: bigint): string {
  let letters = '';
  for (let rest = number; letters.length < LENGTH; rest /= 32n) letters = LETTERS.charAt(Number(rest % 32n)) + letters;
  return letters;
}

function numberOf(typed: string): bigint | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return [...letters].reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
}
