/**
 * How much edge there is along the picture outside the person, per strip: enough to tell that the camera was moved,
 * and nothing a picture could be made of again. Safe to keep with a baseline.
 * `columns[strip][x]`: vertical edges in that lying strip; `rows[strip][y]`: level edges in that standing strip;
 * 0..255, null where the person hides the strip.
 */
export interface SceneSignature {
  /** Width of the picture over its height. */
  readonly aspect: number;
  readonly columns: readonly Profile[];
  readonly rows: readonly Profile[];
}

export type Profile = readonly (number | null)[];
