import { Group } from 'three';
import { box, matt } from './room';

/**
 * A mat under whoever lies; what the head rests on, on the back or the side; a chair that can't roll behind whoever gets up;
 * a stool under whoever sits.
 */
export type Thing = 'mat' | 'matAside' | 'cushion' | 'cushionAside' | 'chair' | 'stool';

export function exerciseThings(things: readonly Thing[]): Group {
  const group = new Group();
  for (const thing of things) group.add(made(thing));
  return group;
}

/** The room's origin is under the hips of whoever lies: the head is behind, or to the left of whoever lies on that side. */
function made(thing: Thing) {
  switch (thing) {
    case 'mat':
      return box([0.75, 0.012, 2], [0, 0.006, -0.05], matt('#5f7d78'));
    case 'matAside':
      return box([2, 0.012, 0.9], [0.15, 0.006, 0.12], matt('#5f7d78'));
    case 'cushion':
      return box([0.34, 0.035, 0.26], [0, 0.028, -0.7], matt('#d8cfbd'));
    case 'cushionAside':
      return box([0.26, 0.1, 0.34], [0.72, 0.062, 0.02], matt('#d8cfbd'));
    case 'chair':
      return chair();
    case 'stool':
      return stool();
  }
}

const SEAT_HEIGHT_M = 0.45;
/** How far the middle of the seat is behind where the person stands. */
const SEAT_BEHIND_M = 0.4;

function chair(): Group {
  const group = new Group();
  const wood = matt('#9a7b57');
  group.add(box([0.42, 0.03, 0.42], [0, SEAT_HEIGHT_M - 0.015, -SEAT_BEHIND_M], wood));
  group.add(box([0.42, 0.3, 0.03], [0, SEAT_HEIGHT_M + 0.32, -SEAT_BEHIND_M - 0.22], wood));
  for (const x of [-0.19, 0.19]) {
    group.add(box([0.035, SEAT_HEIGHT_M, 0.035], [x, SEAT_HEIGHT_M / 2, -SEAT_BEHIND_M + 0.19], wood));
    group.add(box([0.035, SEAT_HEIGHT_M + 0.46, 0.035], [x, (SEAT_HEIGHT_M + 0.46) / 2, -SEAT_BEHIND_M - 0.21], wood));
  }
  return group;
}

/** Low enough that it hides nothing of the hips. */
const STOOL_HEIGHT_M = 0.44;

function stool(): Group {
  const group = new Group();
  const wood = matt('#9a7b57');
  group.add(box([0.4, 0.04, 0.36], [0, STOOL_HEIGHT_M - 0.02, 0.01], wood));
  for (const x of [-0.17, 0.17])
    for (const z of [-0.14, 0.16])
      group.add(box([0.035, STOOL_HEIGHT_M - 0.04, 0.035], [x, (STOOL_HEIGHT_M - 0.04) / 2, z], wood));
  return group;
}
