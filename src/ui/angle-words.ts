import type { AngleId } from '../geometry/angle';
import { m } from '../paraglide/messages';

export interface AngleWords {
  readonly name: () => string;
  /** Said after the amount: "4° to your right". */
  readonly plus: () => string;
  readonly minus: () => string;
  readonly definition: () => string;
}

/** How each angle is called on the screen. */
export const ANGLE_WORDS = {
  headTilt: {
    name: m.angles_head_tilt,
    plus: m.angles_head_tilt_plus,
    minus: m.angles_head_tilt_minus,
    definition: m.angles_head_tilt_definition,
  },
  shoulderTilt: {
    name: m.angles_shoulder_tilt,
    plus: m.angles_shoulder_tilt_plus,
    minus: m.angles_shoulder_tilt_minus,
    definition: m.angles_shoulder_tilt_definition,
  },
  headYaw: {
    name: m.angles_head_yaw,
    plus: m.angles_head_yaw_plus,
    minus: m.angles_head_yaw_minus,
    definition: m.angles_head_yaw_definition,
  },
  headPitch: {
    name: m.angles_head_pitch,
    plus: m.angles_head_pitch_plus,
    minus: m.angles_head_pitch_minus,
    definition: m.angles_head_pitch_definition,
  },
  trunkLateralLean: {
    name: m.angles_trunk_lateral_lean,
    plus: m.angles_trunk_lateral_lean_plus,
    minus: m.angles_trunk_lateral_lean_minus,
    definition: m.angles_trunk_lateral_lean_definition,
  },
  shoulderProtraction: {
    name: m.angles_shoulder_protraction,
    plus: m.angles_shoulder_protraction_plus,
    minus: m.angles_shoulder_protraction_minus,
    definition: m.angles_shoulder_protraction_definition,
  },
  shoulderElevation: {
    name: m.angles_shoulder_elevation,
    plus: m.angles_shoulder_elevation_plus,
    minus: m.angles_shoulder_elevation_minus,
    definition: m.angles_shoulder_elevation_definition,
  },
  thoracicFlexion: {
    name: m.angles_thoracic_flexion,
    plus: m.angles_thoracic_flexion_plus,
    minus: m.angles_thoracic_flexion_minus,
    definition: m.angles_thoracic_flexion_definition,
  },
  neckFlexion: {
    name: m.angles_neck_flexion,
    plus: m.angles_neck_flexion_plus,
    minus: m.angles_neck_flexion_minus,
    definition: m.angles_neck_flexion_definition,
  },
  headForward: {
    name: m.angles_head_forward,
    plus: m.angles_head_forward_plus,
    minus: m.angles_head_forward_minus,
    definition: m.angles_head_forward_definition,
  },
  neckInclination: {
    name: m.angles_neck_inclination,
    plus: m.angles_neck_inclination_plus,
    minus: m.angles_neck_inclination_minus,
    definition: m.angles_neck_inclination_definition,
  },
  trunkInclination: {
    name: m.angles_trunk_inclination,
    plus: m.angles_trunk_inclination_plus,
    minus: m.angles_trunk_inclination_minus,
    definition: m.angles_trunk_inclination_definition,
  },
  craniovertebralAngle: {
    name: m.angles_craniovertebral_angle,
    plus: m.angles_craniovertebral_angle_plus,
    minus: m.angles_craniovertebral_angle_minus,
    definition: m.angles_craniovertebral_angle_definition,
  },
  upperBackCurve: {
    name: m.angles_upper_back_curve,
    plus: m.angles_upper_back_curve_plus,
    minus: m.angles_upper_back_curve_minus,
    definition: m.angles_upper_back_curve_definition,
  },
  viewingDistance: {
    name: m.angles_viewing_distance,
    plus: m.angles_viewing_distance_plus,
    minus: m.angles_viewing_distance_minus,
    definition: m.angles_viewing_distance_definition,
  },
} as const satisfies Record<AngleId, AngleWords>;
