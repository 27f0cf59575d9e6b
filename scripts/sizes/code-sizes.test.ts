import { expect, test } from 'vitest';
import { ROOT } from '../run-command.mjs';
import { codeSizes } from './code-sizes';

test('no imports of the app run in a circle, types included', () => {
  expect(codeSizes(ROOT, 'src').circles).toEqual([]);
});
