import { expect, test } from 'vitest';
import type { LoadProgress } from '../pose-estimator';
import { countArrivals } from './count-arrivals';

const file = (bytes: number) => ({ file: 'a', sha256: '0'.repeat(64), bytes });

test('what has come is told from nothing to the whole, never more', () => {
  const told: LoadProgress[] = [];
  const onArrived = countArrivals([file(30), file(10)], (progress) => told.push(progress));
  onArrived(file(10));
  onArrived(file(31));
  expect(told).toEqual([0, 10, 40].map((bytes) => ({ bytes, ofBytes: 40 })));
});
