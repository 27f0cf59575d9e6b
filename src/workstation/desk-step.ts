/** What somebody is asked to do before the camera, in this order. */
export const DESK_STEPS = [
  /** Looks level and straight ahead over the keyboard, at something far away: what the others are compared with. */
  'ahead',
  /** Looks at the middle of the screen that is used most. */
  'screen',
  /** Hands in the lap, shoulders loose. */
  'rest',
  'type',
  'mouse',
  /** Reads small text on the screen. */
  'read',
] as const;

export type DeskStep = (typeof DESK_STEPS)[number];

/** How long each is looked at: long enough for a dozen looks at two a second, short enough to hold. */
export const STEP_MS: Readonly<Record<DeskStep, number>> = {
  ahead: 6000,
  screen: 8000,
  rest: 6000,
  type: 14_000,
  mouse: 10_000,
  read: 14_000,
};

/** What comes first is left out: somebody who has just pressed a button is still on the way. */
export const SETTLE_MS = 2500;
