/** Everything that can be wrong with how somebody sits, as far as a camera tells. One list for the model, the words and the records. */
export const CAUSES = [
  'slump',
  'slidDown',
  'forwardHead',
  'headDown',
  'leaningIn',
  'sideLean',
  'headTilt',
  'unevenShoulders',
  'shrug',
  'roundedShoulders',
] as const;

export type Cause = (typeof CAUSES)[number];
