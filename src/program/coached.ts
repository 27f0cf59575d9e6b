/**
 * What one webcam can follow of an exercise: `coaches` counts and says one correction at a time, `counts` counts or times
 * a hold and names no fault. Everything else is done by a timer.
 */
export type Coaching = 'coaches' | 'counts';

/** Where the camera must stand to see the movement; `side` is either side of the person. */
export type CoachedView = 'front' | 'side';

/**
 * What moves: `limbs` left, right or both arms, each with its own repetition; `ways` one body to the left and to the
 * right; `whole` one movement without sides.
 */
export type Moves = 'limbs' | 'ways' | 'whole';

export interface Coached {
  readonly coaching: Coaching;
  /** Views that it is counted from, best first. */
  readonly views: readonly CoachedView[];
  readonly moves: Moves;
  /** A set is made of repetitions or of one hold. */
  readonly kind: 'repetitions' | 'hold';
}

const coaches = { coaching: 'coaches', kind: 'repetitions' } as const;
const counts = { coaching: 'counts', kind: 'repetitions' } as const;
const holds = { coaching: 'counts', kind: 'hold' } as const;

/**
 * The exercises that the camera can follow, by the id that the library, the plan and the command line share. Those of the
 * library say `coaches` or `counts` there too; the last four are for the command line alone.
 */
export const COACHED = {
  lateralRaise: { ...coaches, views: ['front', 'side'], moves: 'limbs' },
  overheadReach: { ...coaches, views: ['side', 'front'], moves: 'limbs' },
  wallAngel: { ...coaches, views: ['front'], moves: 'whole' },
  bandRow: { ...coaches, views: ['side'], moves: 'limbs' },
  pullApart: { ...coaches, views: ['front'], moves: 'whole' },
  shrug: { ...coaches, views: ['front'], moves: 'whole' },
  sitToStand: { ...coaches, views: ['side', 'front'], moves: 'whole' },
  neckTurn: { ...coaches, views: ['front'], moves: 'ways' },
  neckSideBend: { ...coaches, views: ['front'], moves: 'ways' },
  trunkSideBend: { ...coaches, views: ['front'], moves: 'ways' },
  deskPushUp: { ...coaches, views: ['side'], moves: 'whole' },
  chinTuck: { ...counts, views: ['side'], moves: 'whole' },
  thoracicExtension: { ...counts, views: ['side'], moves: 'whole' },
  seatedTurn: { ...counts, views: ['front'], moves: 'ways' },
  catCowSeated: { ...counts, views: ['side'], moves: 'whole' },
  doorwayStretch: { ...holds, views: ['front'], moves: 'whole' },
  neckSideStretch: { ...holds, views: ['front'], moves: 'whole' },
  wallPlank: { ...holds, views: ['side'], moves: 'whole' },
  scaption: { ...counts, views: ['front', 'side'], moves: 'limbs' },
  shoulderExtension: { ...counts, views: ['side', 'front'], moves: 'limbs' },
  shoulderRotation: { ...counts, views: ['side', 'front'], moves: 'limbs' },
  squat: { ...counts, views: ['side', 'front'], moves: 'whole' },
} as const satisfies Record<string, Coached>;

export type CoachedId = keyof typeof COACHED;

export const COACHED_IDS = Object.keys(COACHED) as CoachedId[];

export function isCoached(id: string): id is CoachedId {
  return Object.hasOwn(COACHED, id);
}

/** The same record, its lists no longer literal. */
export function coached(id: CoachedId): Coached {
  return COACHED[id];
}
