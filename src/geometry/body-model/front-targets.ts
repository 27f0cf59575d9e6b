/** What really happened between the baseline and now. Degrees and centimetres, signs as in the angle catalogue. */
export const FRONT_TARGETS = [
  'thoracicFlexion',
  'neckFlexion',
  'headForward',
  'headYaw',
  'headPitch',
  'headTilt',
  'shoulderTilt',
  'trunkLateralLean',
  'viewingDistance',
  'shoulderElevation',
  'trunkLean',
  'shoulderProtraction',
  'bodyTurn',
  'seatForward',
  'seatUp',
  'cameraPitch',
  'cameraRoll',
  'cameraUp',
] as const;

export type FrontTarget = (typeof FRONT_TARGETS)[number];
