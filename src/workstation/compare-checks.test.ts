import { expect, test } from 'vitest';
import { compareChecks } from './compare-checks';
import { FINDING_IDS, unknown, type Finding, type FindingId, type Findings } from './finding';

const NONE = Object.fromEntries(FINDING_IDS.map((id) => [id, unknown('skipped')])) as unknown as Findings;
const cm = (value: number, repeatSd = 2): Finding => ({ kind: 'fine', seen: { value, sd: 6, unit: 'cm', repeatSd } });

function changed(id: FindingId, before: Finding, after: Finding): string | undefined {
  const changes = compareChecks({ ...NONE, [id]: before }, { ...NONE, [id]: after });
  return changes.find((change) => change.id === id)?.kind;
}

test('a screen pushed from 38 to 62 cm is better, pulled back is less good', () => {
  expect(changed('distance', cm(38), cm(62))).toBe('better');
  expect(changed('distance', cm(62), cm(38))).toBe('worse');
});

test('less than two checks differ by chance is no change, and neither is a move within what is right', () => {
  expect(changed('distance', cm(47), cm(50))).toBe('same');
  expect(changed('distance', cm(60), cm(80))).toBe('same');
});

test('a camera that reads less surely must see more before it says so', () => {
  expect(changed('distance', cm(42, 2), cm(54, 2))).toBe('better');
  expect(changed('distance', cm(42, 6), cm(54, 6))).toBe('same');
});

test('what was not seen both times is not compared', () => {
  expect(changed('mouse', cm(38), unknown('skipped'))).toBe('unknown');
  expect(changed('light', { kind: 'fine', seen: null }, { kind: 'fine', seen: null })).toBe('same');
});
