export const PLUMB_COLOURS = ['light', 'dark', 'yellow', 'red', 'blue'] as const;
export type PlumbColour = (typeof PLUMB_COLOURS)[number];

/** The vertical line that a body is held against. */
export interface Plumb {
  /** Pixels from the left of the un-mirrored frame; null: it hangs through the middle of the body, and follows it. */
  readonly x: number | null;
  readonly colour: PlumbColour;
}

export const USUAL_PLUMB: Plumb = { x: null, colour: 'light' };
