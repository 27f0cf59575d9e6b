/** One thing to do, never a fault. The texts are the messages `exercise_correct_<id>`. */
export const CORRECTIONS = [
  'stopAtShoulderHeight',
  'letShouldersSink',
  'liftBothAlike',
  'keepTrunkStill',
  'takeYourTime',
  'standTallAgain',
  'lengthenElbows',
  'goFurther',
  'keepHeadLevel',
  'keepShouldersStill',
  'lookAhead',
  'sitDownSlowly',
  'handsOffKnees',
  'comeUpFully',
  'keepHipsInLine',
  'glideChinBack',
] as const;

export type Correction = (typeof CORRECTIONS)[number];
