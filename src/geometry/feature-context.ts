import type { AngleId, View } from './angle';
import type { Pose } from './landmarks';
import type { Measurement } from './measurement';
import type { UprightProfile } from './upright-profile';

/** What is known of the camera and of the person's size before it. */
export interface CameraKnowledge {
  /** How much lower the left end of a level line lies in the picture: the camera's roll, degrees. */
  readonly cameraRollDeg?: number;
  /** Of the whole picture. Unknown: a middling webcam is assumed. */
  readonly horizontalFovDeg?: number;
  /** Pupil to pupil. Unknown: 6.3 cm. */
  readonly eyeDistanceCm?: number;
  /** One standard deviation of distances after a calibration, as a share of them. Unknown: told from what else is. */
  readonly distanceSdShare?: number;
}

/** What is known besides the pose. All of it is optional; what is unknown widens the uncertainty or leaves a null. */
export interface FeatureContext extends CameraKnowledge {
  /** `auto` (the default) tells the view from the pose. */
  readonly view?: 'auto' | View;
  readonly baselineId?: string;
  /** Side views: where the points stood while the person sat tall; what changes of the profile are measured against. */
  readonly uprightProfile?: UprightProfile;
  /** Plain landmark angles of the baseline: what a change from the baseline is added to. */
  readonly upright?: Readonly<Partial<Record<AngleId, number>>>;
  /** The fitted body's readings of a front pose. They stand before the direct angles; unnamed ids are measured directly. */
  readonly frontBody?: (pose: Pose) => PartialMeasurements;
}

export type PartialMeasurements = Readonly<Partial<Record<AngleId, Measurement>>>;
