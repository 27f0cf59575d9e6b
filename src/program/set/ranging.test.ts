import { expect, test } from 'vitest';
import { postureWith, type PostureAngles } from '../../mannequin/posture-angles';
import { sceneWith } from '../../mannequin/scene';
import { simulateLandmarks } from '../../simulation/simulate-landmarks';
import { rangedBy, shownShare, totalDeg } from './reach';
import { rangeSeen, startRanging, stepRanging, triesSeen, type Ranging } from './ranging';

const FPS = 12;
const TURN_S = 6;
const SLUMPED = { thoracicFlexion: 22, neckFlexion: 8, trunkLean: -3 };

const MODEL = 'lite';
const SHOWN = shownShare(rangedBy('neckTurn'), MODEL);

/** A person at a desk looks over each shoulder twice, as the light model would see it: it shows part of the turn. */
function look(person: number, sits: Partial<PostureAngles>, farDeg: number): Ranging {
  const scene = sceneWith({});
  let turning = startRanging('neckTurn');
  for (let i = 0; i < (4 * TURN_S + 2) * FPS; i += 1) {
    const into = i / FPS - 1;
    const share = into < 0 || into >= 4 * TURN_S ? 0 : (1 - Math.cos((2 * Math.PI * into) / TURN_S)) / 2;
    const headYaw = SHOWN * farDeg * share * (Math.floor(into / TURN_S) % 2 ? -1 : 1);
    const seed = { personSeed: person, frameSeed: person * 10_000 + i, noise: 1 };
    const pose = simulateLandmarks({
      scene,
      posture: postureWith({ ...sits, headYaw }),
      timestampMs: (i * 1000) / FPS,
      ...seed,
    });
    if (pose) turning = stepRanging(turning, { ...pose, model: MODEL });
  }
  return turning;
}

const totalOf = (turning: Ranging) => totalDeg(rangeSeen(turning)!);
const { leastChangeDeg } = rangedBy('neckTurn')!;

test('two looks over each shoulder are a range', () => {
  const turning = look(1, {}, 50);
  expect(triesSeen(turning)).toEqual({ left: 2, right: 2 });
  expect(rangeSeen(startRanging('neckTurn'))).toBeNull();
});

test('a head that turns as far slumped as upright is never told to differ, though a slump reads a few degrees less', () => {
  for (const person of [1, 2, 3]) {
    const difference = totalOf(look(person, {}, 55)) - totalOf(look(person, SLUMPED, 55));
    expect(Math.abs(difference)).toBeLessThan(leastChangeDeg);
  }
});

test('a head that turns a quarter less far slumped is told to differ', () => {
  for (const person of [4, 5]) {
    const difference = totalOf(look(person, {}, 60)) - totalOf(look(person, SLUMPED, 45));
    expect(difference).toBeGreaterThan(leastChangeDeg);
  }
});
