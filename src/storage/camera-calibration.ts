import * as v from 'valibot';
import type { FrameSource } from '../camera/frame-source';
import type { CameraKnowledge } from '../geometry/feature-context';

const finite = v.pipe(v.number(), v.finite());

/** What a calibration found of one camera and of the person before it; each part may be missing. */
export const calibrationSchema = v.object({
  cameraRollDeg: v.exactOptional(finite),
  horizontalFovDeg: v.exactOptional(finite),
  eyeDistanceCm: v.exactOptional(finite),
  distanceSdShare: v.exactOptional(finite),
});

/** By camera, see `calibrationKey`. */
export type Calibrations = Readonly<Record<string, CameraKnowledge>>;

/** How a camera is known again. */
export type CameraName = Pick<FrameSource, 'kind' | 'label' | 'deviceId'>;

/** The device's own id where the browser tells it: two cameras of one make share a label. */
export function calibrationKey({ kind, label, deviceId }: CameraName): string {
  return deviceId ? `${kind}:${deviceId}` : `${kind}:${label}`;
}

export function knowledgeOf(calibrations: Calibrations, source: CameraName | null): CameraKnowledge {
  return (source && calibrations[calibrationKey(source)]) ?? {};
}

/** The camera's other findings stay as they are. */
export function withFinding(calibrations: Calibrations, source: CameraName, found: CameraKnowledge): Calibrations {
  return { ...calibrations, [calibrationKey(source)]: { ...knowledgeOf(calibrations, source), ...found } };
}

/** Which calibration numbers were measured with: the same mark, the same numbers. Empty: none. */
export function calibrationMark({ cameraRollDeg, horizontalFovDeg, eyeDistanceCm }: CameraKnowledge): string {
  const parts = Object.entries({ roll: cameraRollDeg, view: horizontalFovDeg, eyes: eyeDistanceCm });
  return parts.flatMap(([part, value]) => (value === undefined ? [] : [`${part} ${value.toFixed(2)}`])).join(', ');
}

const DISTANCE_PARTS = ['horizontalFovDeg', 'eyeDistanceCm', 'distanceSdShare'] as const;
const PARTS = { distance: DISTANCE_PARTS, roll: ['cameraRollDeg'] as const };

/** Back to the guess. */
export function withoutFinding(calibrations: Calibrations, source: CameraName, part: keyof typeof PARTS): Calibrations {
  const forgotten: readonly string[] = PARTS[part];
  const kept = Object.entries(knowledgeOf(calibrations, source)).filter(([name]) => !forgotten.includes(name));
  return { ...calibrations, [calibrationKey(source)]: Object.fromEntries(kept) };
}

export function knowsDistance({ distanceSdShare }: CameraKnowledge): boolean {
  return distanceSdShare !== undefined && distanceSdShare <= CENTIMETRES_UP_TO;
}

/** Vaguer than this a distance is said as near, usual or far. A tape reaches 0.03, an arm's length 0.08, a card alone 0.11. */
const CENTIMETRES_UP_TO = 0.09;
