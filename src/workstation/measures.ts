/** Centimetres above the floor, shoes included, or from the eyes. */
export interface CmRange {
  readonly from: number;
  readonly to: number;
}

export interface DeskMeasures {
  readonly sitting: {
    /** Top of the seat, pressed down. */
    readonly seat: CmRange;
    /** Where the hands lie: the top of the keyboard. */
    readonly table: CmRange;
    readonly screenTop: CmRange;
  };
  readonly standing: { readonly table: CmRange; readonly screenTop: CmRange };
  /** Eyes to screen. */
  readonly distance: CmRange;
}

/** Adults; shorter and taller people than the survey's are not guessed at. */
export const HEIGHT_CM = { least: 140, most: 210 } as const;

/** Somewhere in the middle of adults: for drawings of whoever gave no height. */
export const AVERAGE_CM = 170;

/** Ordinary shoes. */
const SHOES_CM = 2.5;

/**
 * Body parts as shares of the body height, mean of women and men with one standard deviation to each side (Gordon and
 * others 1989; standing eye and elbow heights also Drillis & Contini 1966). One height has many bodies: ranges, not points.
 */
const SHARES = {
  /** Hollow of the knee above the floor. */
  popliteal: { from: 0.233, to: 0.255 },
  /** Elbow above the seat, arm hanging. */
  elbowSitting: { from: 0.12, to: 0.15 },
  eyesSitting: { from: 0.44, to: 0.465 },
  elbowStanding: { from: 0.61, to: 0.64 },
  eyesStanding: { from: 0.925, to: 0.945 },
} as const satisfies Record<string, CmRange>;

/** OSHA: the top line at or just below the eyes. */
const TOP_BELOW_EYES_CM = 5;
/** OSHA allows up to 100 cm; arm's length is the nearer half of it. */
const DISTANCE: CmRange = { from: 50, to: 75 };

/** Where seat, table and screen belong for somebody of this height; null where no survey says. */
export function deskMeasures(heightCm: number): DeskMeasures | null {
  if (!(heightCm >= HEIGHT_CM.least && heightCm <= HEIGHT_CM.most)) return null;
  const part = ({ from, to }: CmRange) => ({ from: heightCm * from, to: heightCm * to });
  const seat = plus(part(SHARES.popliteal), SHOES_CM);
  const middle = (seat.from + seat.to) / 2;
  return {
    sitting: {
      seat,
      table: plus(part(SHARES.elbowSitting), middle),
      screenTop: belowEyes(plus(part(SHARES.eyesSitting), middle)),
    },
    standing: {
      table: plus(part(SHARES.elbowStanding), SHOES_CM),
      screenTop: belowEyes(plus(part(SHARES.eyesStanding), SHOES_CM)),
    },
    distance: DISTANCE,
  };
}

function plus({ from, to }: CmRange, cm: number): CmRange {
  return { from: from + cm, to: to + cm };
}

function belowEyes({ from, to }: CmRange): CmRange {
  return { from: from - TOP_BELOW_EYES_CM, to };
}
