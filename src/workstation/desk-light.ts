/** How bright the picture, the face in it and what lies around the head are. Luma 0..255, share 0..1. */
export interface DeskLight {
  readonly meanLuma: number;
  /** null: the face was not in the picture. */
  readonly face: { readonly faceLuma: number; readonly aroundLuma: number; readonly aroundBurnt: number } | null;
}
