import type { AngleId, Reason, View } from './angle';
import type { LandmarkName } from './landmarks';
import type { Unit } from './units';

/** How far a number may be trusted on its own. */
export type Tier =
  /** True by itself once the camera's roll is known. */
  | 'absolute'
  /** Only the change from this person's baseline in this set-up means anything. */
  | 'ownBaseline'
  /** A side-view stand-in for a clinical angle, with the pose model's landmarks instead of bony ones. */
  | 'sideProxy'
  /** Only its trend over weeks. */
  | 'trendOnly'
  /** Landmarks tapped by hand on a still. */
  | 'therapist'
  /** In centimetres once the camera is calibrated, else a band. */
  | 'calibrated';

export interface AngleDefinition {
  readonly views: readonly View[];
  /** What it rests on. */
  readonly landmarks: readonly LandmarkName[];
  readonly reference: 'horizontal' | 'vertical' | 'segment' | 'camera' | 'own baseline';
  /** What a larger number means, in words for those who read code. */
  readonly positive: string;
  readonly unit: Unit;
  readonly range: readonly [from: number, to: number];
  /** One standard deviation between single pictures of a person who sits still, lite and full pose model. */
  readonly repeatSd: { readonly lite: number; readonly full: number };
  /** Smallest change of a single reading that is more than chance in 95 of 100: 2.77 × repeatSd of the lite model. */
  readonly minimalDetectableChange: number;
  /** What makes it null. */
  readonly gates: readonly Reason[];
  readonly tier: Tier;
  /**
   * Measured change ÷ true change of the plain landmark angle; the pose model under-reads most. Values are already
   * divided by it.
   */
  readonly gain: { readonly value: number; readonly source: string };
  /** Where the definition comes from. */
  readonly source: string;
}

const NO_GAIN = { value: 1, source: 'by definition' } as const;
const BODY_MODEL_GAIN = { value: 1, source: 'the body model fits the angle itself' } as const;
const EARS = ['leftEar', 'rightEar'] as const;
const SHOULDERS = ['leftShoulder', 'rightShoulder'] as const;
const HIPS = ['leftHip', 'rightHip'] as const;
const FACE = [
  'nose',
  'leftEyeInner',
  'leftEye',
  'leftEyeOuter',
  'rightEyeInner',
  'rightEye',
  'rightEyeOuter',
  ...EARS,
  'mouthLeft',
  'mouthRight',
] as const;
const SIDE = ['left-side', 'right-side'] as const;

/** The only place an angle is defined. The calculation of each lies in the file named after it. */
export const ANGLES = {
  headTilt: {
    views: ['front'],
    landmarks: ['rightEyeInner', 'leftEyeInner', 'rightEye', 'leftEye', 'rightEyeOuter', 'leftEyeOuter', ...EARS],
    reference: 'horizontal',
    positive: 'right ear lower',
    unit: 'deg',
    range: [-90, 90],
    repeatSd: { lite: 0.9, full: 1.1 },
    minimalDetectableChange: 2.5,
    gates: ['headHidden', 'headTurned', 'lowConfidence', 'wrongView'],
    tier: 'absolute',
    gain: NO_GAIN,
    source: 'coronal head tilt; Raine & Twomey 1997',
  },
  shoulderTilt: {
    views: ['front'],
    landmarks: SHOULDERS,
    reference: 'horizontal',
    positive: 'right shoulder lower',
    unit: 'deg',
    range: [-90, 90],
    repeatSd: { lite: 0.54, full: 0.52 },
    minimalDetectableChange: 1.5,
    gates: ['shouldersHidden', 'bodyTurned', 'wrongView'],
    tier: 'absolute',
    gain: NO_GAIN,
    source: 'line of the shoulders; Raine & Twomey 1997',
  },
  headYaw: {
    views: ['front'],
    landmarks: FACE,
    reference: 'camera',
    positive: "turned to the person's left",
    unit: 'deg',
    range: [-90, 90],
    repeatSd: { lite: 1, full: 1 },
    minimalDetectableChange: 2.8,
    gates: ['headHidden', 'lowConfidence', 'wrongView'],
    tier: 'ownBaseline',
    gain: NO_GAIN,
    source: 'rigid head seen by a pinhole camera',
  },
  headPitch: {
    views: ['front'],
    landmarks: FACE,
    reference: 'camera',
    positive: 'nose down',
    unit: 'deg',
    range: [-90, 90],
    repeatSd: { lite: 1, full: 1 },
    minimalDetectableChange: 2.8,
    gates: ['headHidden', 'headTurned', 'lowConfidence', 'wrongView'],
    tier: 'ownBaseline',
    gain: NO_GAIN,
    source: 'rigid head seen by a pinhole camera',
  },
  trunkLateralLean: {
    views: ['front'],
    landmarks: SHOULDERS,
    reference: 'own baseline',
    positive: "toward the person's right",
    unit: 'deg',
    range: [-60, 60],
    repeatSd: { lite: 0.18, full: 0.14 },
    minimalDetectableChange: 0.5,
    gates: ['shouldersHidden', 'lowConfidence', 'wrongView'],
    tier: 'ownBaseline',
    gain: NO_GAIN,
    source: 'middle of the shoulders about hips that stay on the seat',
  },
  shoulderProtraction: {
    views: SIDE,
    landmarks: [...SHOULDERS, ...EARS, ...HIPS],
    reference: 'segment',
    positive: 'shoulders forward of the upper trunk',
    unit: 'cm',
    range: [-15, 15],
    repeatSd: { lite: 1, full: 0.8 },
    minimalDetectableChange: 2.8,
    gates: ['notVisibleFromHere', 'wrongView', 'noBaseline', 'bodyTurned', 'hipsHidden'],
    tier: 'ownBaseline',
    gain: NO_GAIN,
    source:
      'forward shoulder; from the front it cannot be told from a forward head (2 cm of each change the ratios by 3 %)',
  },
  shoulderElevation: {
    views: ['front'],
    landmarks: [...SHOULDERS, ...EARS],
    reference: 'own baseline',
    positive: 'shoulders up',
    unit: 'cm',
    range: [-15, 15],
    repeatSd: { lite: 0.5, full: 0.5 },
    minimalDetectableChange: 1.4,
    gates: ['noBaseline', 'wrongView', 'shouldersHidden'],
    tier: 'ownBaseline',
    gain: BODY_MODEL_GAIN,
    source: 'shoulder girdle of the fitted body',
  },
  thoracicFlexion: {
    views: ['front', ...SIDE],
    landmarks: [...SHOULDERS, ...EARS, ...HIPS],
    reference: 'own baseline',
    positive: 'upper trunk bent forward over the lower',
    unit: 'deg',
    range: [-45, 90],
    repeatSd: { lite: 2.5, full: 2 },
    minimalDetectableChange: 7,
    gates: ['noBaseline', 'shouldersHidden', 'hipsHidden', 'bodyTurned', 'lowConfidence', 'wrongView'],
    tier: 'ownBaseline',
    gain: BODY_MODEL_GAIN,
    source: 'upper against lower trunk; the fitted body in front, ear–shoulder–hip in profile',
  },
  neckFlexion: {
    views: ['front', ...SIDE],
    landmarks: [...SHOULDERS, ...EARS, ...HIPS],
    reference: 'own baseline',
    positive: 'head and neck forward over the upper trunk',
    unit: 'deg',
    range: [-45, 90],
    repeatSd: { lite: 3, full: 2.5 },
    minimalDetectableChange: 8.3,
    gates: ['noBaseline', 'shouldersHidden', 'hipsHidden', 'bodyTurned', 'lowConfidence', 'wrongView'],
    tier: 'ownBaseline',
    gain: BODY_MODEL_GAIN,
    source: 'head–neck segment against the upper trunk; ISO 11226 neck flexion as change',
  },
  headForward: {
    views: ['front', ...SIDE],
    landmarks: [...EARS, ...SHOULDERS],
    reference: 'vertical',
    positive: 'ear ahead of the shoulder',
    unit: 'cm',
    range: [-20, 40],
    repeatSd: { lite: 0.9, full: 0.7 },
    minimalDetectableChange: 2.5,
    gates: ['noBaseline', 'shouldersHidden', 'bodyTurned', 'lowConfidence', 'wrongView'],
    tier: 'ownBaseline',
    gain: { value: 0.86, source: 'profile, measured on rendered people: ear–shoulder offset over its true change' },
    source: 'horizontal distance ear to shoulder joint, sagittal plane',
  },
  neckInclination: {
    views: SIDE,
    landmarks: [...EARS, ...SHOULDERS],
    reference: 'vertical',
    positive: 'ear ahead of the shoulder',
    unit: 'deg',
    range: [-90, 180],
    repeatSd: { lite: 3, full: 2.5 },
    minimalDetectableChange: 8,
    gates: ['wrongView', 'shouldersHidden', 'bodyTurned', 'lowConfidence'],
    tier: 'sideProxy',
    gain: { value: 0.81, source: 'measured on the mannequin' },
    source: 'shoulder→ear segment; a stand-in for the craniovertebral angle, never its value',
  },
  trunkInclination: {
    views: SIDE,
    landmarks: [...HIPS, ...SHOULDERS],
    reference: 'vertical',
    positive: 'shoulder ahead of the hip',
    unit: 'deg',
    range: [-90, 180],
    repeatSd: { lite: 2, full: 1.6 },
    minimalDetectableChange: 5.5,
    gates: ['wrongView', 'shouldersHidden', 'hipsHidden', 'bodyTurned', 'lowConfidence'],
    tier: 'sideProxy',
    gain: { value: 1.04, source: 'measured on the mannequin' },
    source: 'hip→shoulder segment; ISO 11226 trunk inclination',
  },
  craniovertebralAngle: {
    views: SIDE,
    landmarks: [],
    reference: 'horizontal',
    positive: 'smaller: head more forward',
    unit: 'deg',
    range: [0, 90],
    repeatSd: { lite: 1.8, full: 1.8 },
    minimalDetectableChange: 5,
    gates: ['needsTap', 'wrongView'],
    tier: 'therapist',
    gain: NO_GAIN,
    source: 'line C7–tragus through tapped points; Wilmarth 2002; MDC from ICC 0.92, SD 6.5° (Carrasco-Uribarren 2023)',
  },
  upperBackCurve: {
    views: SIDE,
    landmarks: [...EARS, ...SHOULDERS, ...HIPS],
    reference: 'segment',
    positive: 'rounder upper back',
    unit: 'ratio',
    range: [-0.5, 0.5],
    repeatSd: { lite: 0.01, full: 0.01 },
    minimalDetectableChange: 0.03,
    gates: ['needsMask', 'backHidden', 'bodyTurned', 'hipsHidden', 'wrongView'],
    tier: 'trendOnly',
    gain: NO_GAIN,
    source: 'sagitta over chord of the back between neck and waist, after the flexicurve index; never Cobb degrees',
  },
  viewingDistance: {
    views: ['front'],
    landmarks: FACE,
    reference: 'camera',
    positive: 'farther from the camera',
    unit: 'cm',
    range: [15, 300],
    repeatSd: { lite: 1, full: 1 },
    minimalDetectableChange: 2.8,
    gates: ['headHidden', 'lowConfidence', 'wrongView'],
    tier: 'calibrated',
    gain: NO_GAIN,
    source: 'pinhole camera and a head of population size, eyes 6.3 cm apart',
  },
} as const satisfies Record<AngleId, AngleDefinition>;
