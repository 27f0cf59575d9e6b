import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANDMARK_NAMES, type ImageLandmarks } from '../geometry/landmarks';
import { distance, turnAbout } from '../geometry/vectors';
import { imageLandmarks, trueLandmarks } from '../mannequin/true-landmarks';
import { NAMED_POSTURES } from '../mannequin/demo-script';
import { postureWith, UPRIGHT, type PostureAngles } from '../mannequin/posture-angles';
import { PEOPLE, PERSON_IDS } from '../mannequin/person';
import { poseIn, sceneWith } from '../mannequin/scene';
import { SEGMENTS, treePoint } from './body-tree';
import { differences, isMatch } from './difference';
import { retarget } from './ghost';

type PersonId = (typeof PERSON_IDS)[number];
type Placement = 'standing-front' | 'left-side' | 'right-side';

function seen(person: PersonId, posture: PostureAngles, placement: Placement): ImageLandmarks {
  const scene = sceneWith({ person: PEOPLE[person], webcam: { placement } });
  return imageLandmarks(trueLandmarks(poseIn(scene, posture)), scene.camera) as ImageLandmarks;
}

function changed(image: ImageLandmarks, change: (point: { x: number; y: number }) => { x: number; y: number }) {
  const entries = LANDMARK_NAMES.map((name) => [name, { ...image[name], ...change(image[name]) }]);
  return Object.fromEntries(entries) as ImageLandmarks;
}

const MAIN = SEGMENTS.filter(({ to }) => /Shoulder|Elbow|Wrist$|midEar|Knee|Ankle/.test(to));
const views = fc.constantFrom<Placement>('standing-front', 'left-side', 'right-side');
const people = fc.constantFrom(...PERSON_IDS);

function lengths(image: ImageLandmarks): number[] {
  return MAIN.map(({ from, to }) => distance(treePoint(image, from), treePoint(image, to)));
}

test('an upright target on any other body keeps that body’s proportions within one per cent', () => {
  fc.assert(
    fc.property(people, people, views, fc.double({ min: 0.3, max: 3, noNaN: true }), (a, b, view, size) => {
      const upright = seen(a, UPRIGHT, view);
      const client = changed(seen(b, UPRIGHT, view), ({ x, y }) => ({ x: x * size, y: y * size }));
      const ghost = retarget({ target: { pose: upright, upright }, client, hips: treePoint(client, 'midHip') });
      const trunk = distance(treePoint(client, 'midHip'), treePoint(client, 'midShoulder'));
      lengths(client).forEach((own, index) => {
        if (own > 0.1 * trunk && lengths(upright)[index]! > 0.1 * trunkOf(upright))
          expect(Math.abs(lengths(ghost)[index]! / own - 1)).toBeLessThan(0.01);
      });
    }),
    { numRuns: 60 },
  );
});

function trunkOf(image: ImageLandmarks): number {
  return distance(treePoint(image, 'midHip'), treePoint(image, 'midShoulder'));
}

test('a ghost that is turned in the picture plane keeps every length of the client', () => {
  const client = seen('bea', UPRIGHT, 'standing-front');
  fc.assert(
    fc.property(people, fc.integer({ min: -40, max: 40 }), (person, angle) => {
      const upright = seen(person, UPRIGHT, 'standing-front');
      const pose = changed(upright, (point) => turnAbout(point, treePoint(upright, 'midHip'), angle));
      const ghost = retarget({ target: { pose, upright }, client, hips: { x: 0, y: 0 } });
      lengths(ghost).forEach((length, index) => expect(length / lengths(client)[index]!).toBeCloseTo(1, 2));
    }),
    { numRuns: 30 },
  );
});

test('the ghost of one’s own posture is oneself', () => {
  const client = seen('gus', UPRIGHT, 'left-side');
  const pose = seen('gus', NAMED_POSTURES.slump, 'left-side');
  const ghost = retarget({ target: { pose, upright: client }, client, hips: treePoint(pose, 'midHip') });
  for (const name of ['leftEar', 'nose', 'leftShoulder', 'leftElbow'] as const)
    expect(distance(ghost[name], pose[name])).toBeLessThan(6);
});

test('a slump laid over a smaller person sinks their head and brings it forward', () => {
  const client = seen('fay', UPRIGHT, 'left-side');
  const target = { pose: seen('chi', NAMED_POSTURES.slump, 'left-side'), upright: seen('chi', UPRIGHT, 'left-side') };
  const ghost = retarget({ target, client, hips: treePoint(client, 'midHip') });
  const found = differences({ client, ghost, view: 'left-side', hips: treePoint(client, 'midHip') });
  expect(isMatch(found)).toBe(false);
  expect(found.find(({ segment }) => segment === 'neck')!.turnDeg).toBeLessThan(-10);
});

test('who takes the same posture as the therapist matches, whoever they are', () => {
  for (const person of PERSON_IDS) {
    const posture = postureWith({ trunkLean: 8, neckFlexion: 6 });
    const target = { pose: seen('ari', posture, 'right-side'), upright: seen('ari', UPRIGHT, 'right-side') };
    const client = seen(person, UPRIGHT, 'right-side');
    const now = seen(person, posture, 'right-side');
    const hips = treePoint(now, 'midHip');
    expect(
      isMatch(differences({ client: now, ghost: retarget({ target, client, hips }), view: 'right-side', hips })),
    ).toBe(true);
  }
});

test('leaning to the person’s right is told as positive', () => {
  const ghost = seen('ari', UPRIGHT, 'standing-front');
  const client = seen('ari', postureWith({ trunkSideLean: 10 }), 'standing-front');
  const found = differences({ client, ghost, view: 'front', hips: treePoint(ghost, 'midHip') });
  expect(found.find(({ segment }) => segment === 'trunk')!.turnDeg).toBeGreaterThan(6);
  expect(found.find(({ segment }) => segment === 'shoulders')!.turnDeg).toBeGreaterThan(6);
});
