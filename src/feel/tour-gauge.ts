import { leastTold, measuringSdOf } from './lessons';
import type { SavedBaseline } from '../posture/saved-baseline';
import type { FeelLook, FeelMeasure } from './look-reading';

/** What the contrast tour goes by. All amounts in the measure's unit, larger is more slumped. */
export interface TourGauge {
  readonly measure: FeelMeasure;
  /** Places are read by careful looks; false: by live ones. */
  readonly isCareful: boolean;
  /** How far readings of somebody who holds still wander. */
  readonly measuringSd: number;
  /** The smallest difference of two places that is the person's and not the webcam's. */
  readonly leastTold: number;
  /** Where the ends usually lie: what is drawn before they were found. */
  readonly usual: { readonly low: number; readonly high: number };
  /** How far the drawn back is bent for one unit, degrees. */
  readonly drawnDeg: number;
}

/** A laptop's lid or a seat that was moved by less changes nothing in what is told. */
const MOVED_FROM_CM = 2;

/**
 * How much higher or lower the camera or the seat stands than at the baseline, in the gauge's unit; told once, when a tour
 * begins, by a head whose height does not fit how the back is bent. 0: not so far that it matters; null: not measured.
 */
export function gaugeShift({ measure, drawnDeg }: TourGauge, look: Pick<FeelLook, 'deviationOf'>): number | null {
  if (measure !== 'headDrop') return 0;
  const [drop, backDeg] = [look.deviationOf(measure), look.deviationOf('thoracicFlexion')];
  if (drop === null || backDeg === null) return null;
  const shift = drop - backDeg / drawnDeg;
  return Math.abs(shift) < MOVED_FROM_CM ? 0 : shift;
}

/** Breath moves a still head by a millimetre or two, the webcam's reading of it by another. */
const HEAD_STILL_SD_CM = 0.2;
/** See headDrop. */
const HEAD_READS_WITHIN_CM = 0.4;
/** Backs rounded by 11, 22 and 34° lower the head of our mannequin by 2.3, 6 and 10 cm. */
const BACK_DEG_A_CM = 3.5;

/**
 * From the front the height of the head: it tells both ends, while an upper back that bends backwards can't be seen from
 * there. From the side the upper back itself.
 */
export function tourGauge({ baseline, careful }: Pick<SavedBaseline, 'baseline' | 'careful'>): TourGauge {
  if (baseline.view === 'front')
    return {
      measure: 'headDrop',
      isCareful: careful?.points !== undefined,
      measuringSd: HEAD_STILL_SD_CM,
      leastTold: HEAD_READS_WITHIN_CM,
      usual: { low: 7, high: -1 },
      drawnDeg: BACK_DEG_A_CM,
    };
  const isCareful = careful?.angles.thoracicFlexion !== undefined;
  return {
    measure: 'thoracicFlexion',
    isCareful,
    measuringSd: measuringSdOf('back', baseline.angles.thoracicFlexion?.spread),
    leastTold: leastTold('back', isCareful),
    usual: { low: 25, high: -6 },
    drawnDeg: 1,
  };
}
