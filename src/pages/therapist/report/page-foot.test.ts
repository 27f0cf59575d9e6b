import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageFoot } from './page-foot';

test('whatever a client is called, the foot of the sheet stays one string', () => {
  expect(pageFoot('M. K.')).toContain('content: "M\\2e  K\\2e "');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const inside = /content: "([^"]*)"; font/.exec(pageFoot(name))?.[1];
      expect(inside).toBeDefined();
      expect(inside).not.toMatch(/[{};\n]/);
      expect(pageFoot(name).match(/content:/g)).toHaveLength(4);
    }),
  );
});
