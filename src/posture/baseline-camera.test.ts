import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { assess } from './assess';
import { buildBaseline, isRefusal, type BaselineDetails } from './baseline';

const DETAILS: BaselineDetails = { id: 'b', name: 'Desk', engineModel: 'litert-lite', capturedAtMs: 0 };
const ROLLED = { cameraRollDeg: 6 };
const WITHIN = 0.01;

test.each([
  ['front', {}],
  ['side', { turnedLeftDeg: -90, distanceM: 1.8 }],
])('from the %s, a rolled camera that was known at the baseline is no change of posture', (_, seen) => {
  const poses = Array.from({ length: 12 }, (_each, i) => poseWith({ ...seen, timestampMs: i * 100 }));
  const baseline = buildBaseline(poses, { ...DETAILS, camera: ROLLED });
  if (isRefusal(baseline)) throw new Error(baseline.refused);
  const { judgement } = assess(poseWith(seen), baseline, 2000, baseline.setup.camera);
  expect(judgement?.deviations.length).toBeGreaterThan(2);
  for (const { delta } of judgement?.deviations ?? []) expect(Math.abs(delta)).toBeLessThan(WITHIN);
});

test.each([18, -18])('from the side, a camera known to be rolled by %i° is no nod', (cameraRollDeg) => {
  const seen = { turnedLeftDeg: -90, distanceM: 1.8 };
  const baseline = buildBaseline([poseWith(seen), poseWith(seen), poseWith(seen)], {
    ...DETAILS,
    camera: { cameraRollDeg },
  });
  if (isRefusal(baseline)) throw new Error(baseline.refused);
  expect(assess(poseWith(seen), baseline, 2000, baseline.setup.camera).judgement?.state).toBe('aligned');
});
