import { expect, test } from 'vitest';
import { poseWith } from '../geometry/test-pose';
import { newClient, newVisit } from '../therapist/client';
import { parseClient } from './client-schema';

const { figures: _figures, assessments: _assessments, note: _note, ...first } = newVisit('v1', 5);
const repeat = { atMs: 6, view: 'left-side', readings: [] };
const frame = { width: 640, height: 480 };
const { image } = poseWith({});

test('a client of version 1 keeps everything, and its figure goes with the view of its visit', () => {
  const visit = { ...first, repeats: [repeat], figure: { frame, image } };
  const parsed = parseClient({ ...newClient('c', 'M. K.', 1), version: 1, visits: [visit] });
  expect(parsed).toMatchObject({ version: 3, code: 'M. K.', draft: '', versions: {} });
  expect(parsed!.visits[0]).toMatchObject({ assessments: [], note: '', figures: [{ view: 'left-side', frame }] });
});

test('a visit without a figure has none afterwards, and what is no client stays none', () => {
  const parsed = parseClient({ ...newClient('c', 'x', 1), version: 1, visits: [{ ...first, figure: null }] });
  expect(parsed!.visits[0]!.figures).toEqual([]);
  expect(parseClient({ version: 1, visits: 'many' })).toBeNull();
  expect(parseClient(null)).toBeNull();
});
