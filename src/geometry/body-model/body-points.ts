export const HEAD_POINTS = ['nose', 'leftEye', 'rightEye', 'leftEar', 'rightEar', 'mouthLeft', 'mouthRight'] as const;

/** The points of the body model that a front camera sees, in the order in which the front inputs hold them. */
export const BODY_POINTS = [...HEAD_POINTS, 'leftShoulder', 'rightShoulder'] as const;

export type BodyPoint = (typeof BODY_POINTS)[number];
