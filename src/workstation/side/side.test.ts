import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poseWith } from '../../geometry/test-pose';
import { sceneWith } from '../../mannequin/scene';
import { postureWith } from '../../mannequin/posture-angles';
import { simulateLandmarks } from '../../simulation/simulate-landmarks';
import { adviceFor } from '../advice';
import { remainingQuestions } from '../desk-case';
import { SIDE_IDS, sideAngles, type SideAngle, type SideAngles, type SideId } from './side-angles';
import { readSideCode, sideCode } from './side-code';
import { SIDE_RULES, sideFindings } from './side-findings';
import { sideFigureOf, SIDE_POINTS, withPlace, type SideFigure, type SidePoint } from './side-points';

/** Put right by hand: the model guesses what is under a table. */
const LEGS: readonly SidePoint[] = ['hip', 'knee', 'ankle'];

/** Someone who sits as asked, facing right: bones of one length, angles in degrees. */
function sitting(
  changes: { back?: number; neck?: number; elbow?: number; reach?: number; thigh?: number; knee?: number },
  facing: 1 | -1 = 1,
): SideFigure {
  const { back = 0, neck = 11, elbow = 100, reach = 10, thigh = 0, knee = 95 } = changes;
  const from = (x: number, y: number, deg: number, length: number) => {
    const turn = (deg * Math.PI) / 180;
    return { x: x + length * Math.sin(turn), y: y - length * Math.cos(turn) };
  };
  const hip = { x: 0, y: 0 };
  const shoulder = from(hip.x, hip.y, back, 100);
  const ear = from(shoulder.x, shoulder.y, back + neck, 40);
  const arm = back - reach + 180;
  const elbowAt = from(shoulder.x, shoulder.y, arm, 60);
  const wrist = from(elbowAt.x, elbowAt.y, arm - (180 - elbow), 55);
  const kneeAt = from(hip.x, hip.y, 90 - thigh, 90);
  const ankle = from(kneeAt.x, kneeAt.y, 90 - thigh + (180 - knee), 80);
  const places = { ear, shoulder, elbow: elbowAt, wrist, hip, knee: kneeAt, ankle };
  const points = SIDE_POINTS.map((name) => {
    const { x, y } = places[name];
    return [name, { x: 500 + facing * x, y: 300 + y, isSeen: true, isPlaced: LEGS.includes(name) }];
  });
  return { facing, points: Object.fromEntries(points) as SideFigure['points'] };
}

const told = (figure: SideFigure) => {
  const findings = sideFindings(sideAngles(figure));
  return SIDE_IDS.flatMap((id) => {
    const finding = findings[id];
    return finding.kind === 'told' ? [finding.what] : [];
  });
};

test.each([1, -1] as const)('the angles of a figure are read whichever way it faces (%d)', (facing) => {
  const angles = sideAngles(sitting({ back: -8, neck: 20, elbow: 110, reach: 25, thigh: 5, knee: 100 }, facing));
  const deg = (id: SideId) => (angles[id] as { deg: number }).deg;
  expect(deg('back')).toBeCloseTo(-8);
  expect(deg('neck')).toBeCloseTo(20);
  expect(deg('elbow')).toBeCloseTo(110);
  expect(deg('reach')).toBeCloseTo(25);
  expect(deg('thigh')).toBeCloseTo(5);
  expect(deg('knee')).toBeCloseTo(100);
});

test('somebody who sits well is told nothing', () => {
  expect(told(sitting({}))).toEqual([]);
  expect(told(sitting({ back: -20 }))).toEqual([]);
});

test.each([
  [{ elbow: 55 }, 'tableHigh'],
  [{ elbow: 150, reach: 5 }, 'tableLow'],
  [{ elbow: 150, reach: 38 }, 'keyboardFar'],
  [{ reach: 60, elbow: 120 }, 'keyboardFar'],
  [{ back: 30 }, 'backUnsupported'],
  [{ neck: 48 }, 'neckBent'],
  [{ thigh: 20 }, 'kneesHigh'],
  [{ thigh: -28 }, 'feetHang'],
  [{ knee: 60 }, 'feetBack'],
] as const)('%o is told as %s', (changes, trouble) => {
  expect(told(sitting(changes))).toEqual([trouble]);
});

test('what lies at a limit is not told, and asked instead', () => {
  const side = sideFindings(sideAngles(sitting({ elbow: 68 })));
  expect(side.elbow).toMatchObject({ kind: 'unknown', reason: 'borderline' });
  expect(remainingQuestions({ findings: null, side })).toContain('elbows');
});

test('a finding from the side is advised on and its question no longer asked', () => {
  const side = sideFindings(sideAngles(sitting({ elbow: 50, neck: 50 })));
  expect(remainingQuestions({ findings: null, side })).not.toContain('elbows');
  expect(remainingQuestions({ findings: null, side })).toContain('legs');
  const advice = adviceFor({ findings: null, side, answers: {} }).map(({ id }) => id);
  expect(advice).toEqual(expect.arrayContaining(['seatUp', 'neckRest']));
});

test('legs as the model guesses them under a table are asked about, not told', () => {
  const figure = sitting({ thigh: -24 });
  const guessed = { ...figure.points.knee, isPlaced: false };
  const findings = sideFindings(sideAngles({ ...figure, points: { ...figure.points, knee: guessed } }));
  expect(findings.thigh).toMatchObject({ kind: 'unknown', reason: 'borderline' });
});

test('a hidden point costs its angles alone, and one that is put there counts as seen and as surer', () => {
  const figure = sitting({});
  const hidden = { ...figure, points: { ...figure.points, hip: { ...figure.points.hip, isSeen: false } } };
  const angles = sideAngles(hidden);
  expect(angles).toMatchObject({
    back: 'hipsHidden',
    neck: 'hipsHidden',
    thigh: 'hipsHidden',
    elbow: { isPlaced: false },
  });
  const placed = SIDE_POINTS.reduce((now, point: SidePoint) => withPlace(now, point, figure.points[point]), hidden);
  const seen = sideFindings(sideAngles(placed)).back.seen;
  expect(seen?.value).toBeCloseTo(0);
  expect(sideFindings(sideAngles(placed)).knee.seen?.sd).toBeLessThan(SIDE_RULES.knee.sd);
  expect(withPlace(figure, 'ear', { x: Number.NaN, y: 1 })).toBe(figure);
});

test('a picture that is not from the side says why', () => {
  expect(sideFigureOf(null)).toBe('nobody');
  expect(sideFigureOf(poseWith({}))).toBe('wrongView');
  expect(sideFigureOf({ ...poseWith({}), presence: 0.01 })).toBe('nobody');
});

test('the mannequin sits well from either side, slump and lean are plain', () => {
  const seen = (placement: 'left-side' | 'right-side', posture: Parameters<typeof postureWith>[0]) => {
    const scene = sceneWith({ webcam: { placement, distanceM: 2.4, heightM: 0.8, pitchDeg: 4 } });
    const figure = sideFigureOf(
      simulateLandmarks({
        scene,
        posture: postureWith(posture),
        timestampMs: 0,
        personSeed: 3,
        frameSeed: 4,
        noise: 0,
      }),
    );
    return typeof figure === 'string' ? [figure] : told(figure);
  };
  for (const placement of ['left-side', 'right-side'] as const) {
    expect(seen(placement, {})).toEqual([]);
    expect(seen(placement, { trunkLean: 34 })).toContain('backUnsupported');
  }
});

const anyAngle = (from: number, to: number): fc.Arbitrary<SideAngle> =>
  fc.oneof(
    fc.constant<SideAngle>('lowConfidence'),
    fc.double({ min: from, max: to, noNaN: true }).map((deg) => ({ deg, isPlaced: false })),
  );
const anyAngles: fc.Arbitrary<SideAngles> = fc.record({
  elbow: anyAngle(20, 180),
  reach: anyAngle(-60, 120),
  back: anyAngle(-50, 60),
  neck: anyAngle(-30, 80),
  thigh: anyAngle(-40, 40),
  knee: anyAngle(20, 180),
});

test('angles come out of their code as they went in, to a degree, however it is typed', () => {
  fc.assert(
    fc.property(anyAngles, (angles) => {
      const code = sideCode(angles);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
      const read = readSideCode(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)!;
      for (const id of SIDE_IDS) {
        const [before, after] = [angles[id], read[id]];
        if (typeof before === 'string') expect(after).toBe('lowConfidence');
        else expect(Math.abs((after as { deg: number }).deg - before.deg)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('what is no code is refused, and nearly every mistyped one', () => {
  expect(readSideCode('')).toBeNull();
  expect(readSideCode('hello you')).toBeNull();
  const code = sideCode(sideAngles(sitting({})));
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const mistyped = [...code].flatMap((right, at) =>
    [...letters].filter((letter) => letter !== right).map((letter) => code.slice(0, at) + letter + code.slice(at + 1)),
  );
  expect(mistyped.filter((each) => readSideCode(each) !== null).length / mistyped.length).toBeLessThan(0.03);
});
