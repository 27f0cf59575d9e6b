import { expect, test } from 'vitest';
import { noHarmIn } from './no-harm';
import { TARGETS } from './targets';
import { target } from './target';
import { tryTarget } from './try-target';
import fc from 'fast-check';

/** A taste; `npm run fuzz` throws as many as one likes. */
test.each(TARGETS.map((each) => [each.name, each] as const))('hostile input does no harm: %s', async (_, each) => {
  const { crashes, slowestMs } = await tryTarget(each, each.share > 1 ? 120 : 2, 20261130);
  expect(crashes).toEqual([]);
  expect(slowestMs).toBeLessThan(2000);
});

test('what crashes, pollutes or lets harm through is found', async () => {
  const throwing = target({ name: 'x', share: 1, inputs: fc.nat(), takes: () => JSON.parse('{') as boolean });
  expect((await tryTarget(throwing, 3, 1)).crashed).toBe(3);
  expect(() => noHarmIn([{ name: 'a\u202eb' }])).toThrow('looks like another');
  expect(() => noHarmIn(JSON.parse('{"a":{"__proto__":1}}'))).toThrow('__proto__');
});
