import { shotsOf, CLIPS, type ClipName } from '../../../scripts/footage/clips';
import { LEARN_SHOTS } from '../../../scripts/footage/learn-places';
import type { Shot } from '../../../scripts/footage/shot';

/** A picture of the footage: a clip's frame, or one of the pictures of the lessons' places. */
export interface KnownPicture {
  readonly list: ClipName | 'places';
  readonly index: number;
  /** Its cells, as `cellsOf` counts them. */
  readonly cells: readonly number[];
  /** The body is this much higher in the picture, pixels: somebody who stood up. Left out: as it was drawn. */
  readonly raisedPx?: number;
}

/** The clips that stories play; the others are too long to know by heart. */
export const KNOWN_CLIPS = ['desk-check', 'covered-lens', 'unplug', 'side-view'] as const satisfies ClipName[];

/** How far whoever stands up moves up in a picture of 480 lines; their head leaves it. */
export const RAISED_PX = 240;

/** What stood before the camera; null: the lens was covered. */
export function shotOf({ list, index }: Pick<KnownPicture, 'list' | 'index'>): Shot | null {
  return (list === 'places' ? LEARN_SHOTS[index]?.[1] : clipShots(list)[index]) ?? null;
}

const remembered = new Map<ClipName, readonly (Shot | null)[]>();

function clipShots(name: ClipName): readonly (Shot | null)[] {
  const shots = remembered.get(name) ?? shotsOf(CLIPS[name]);
  remembered.set(name, shots);
  return shots;
}

/** Mean difference of a cell, levels of 255, within which a picture is taken for a known one: noise and scaling leave 3. */
const SAME_WITHIN = 8;

/** The known picture that this one is; null: none of them. */
export function recognise(known: readonly KnownPicture[], cells: ArrayLike<number>): KnownPicture | null {
  let nearest: KnownPicture | null = null;
  let least = SAME_WITHIN;
  for (const picture of known) {
    const difference = meanDifference(picture.cells, cells);
    if (difference >= least) continue;
    [nearest, least] = [picture, difference];
  }
  return nearest;
}

function meanDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
  return sum / one.length;
}
