import { expect, test } from 'vitest';
import { parseOptions } from './measure-options';

test('files alone are measured with the full model, each view told from the picture', () => {
  expect(parseOptions(['a.jpg', 'b.png'])).toEqual({
    kind: 'measure',
    options: { model: 'full', view: null, baselines: [], files: ['a.jpg', 'b.png'] },
  });
});

test('options may stand anywhere and baselines come several times', () => {
  const args = ['--model', 'lite', 'a.jpg', '--baseline', 'x.jpg', '--view', 'left-side', '--baseline=y.jpg', 'b.jpg'];
  expect(parseOptions(args)).toEqual({
    kind: 'measure',
    options: { model: 'lite', view: 'left-side', baselines: ['x.jpg', 'y.jpg'], files: ['a.jpg', 'b.jpg'] },
  });
});

test('help wins over whatever else is said', () => {
  expect(parseOptions(['--help'])).toEqual({ kind: 'help' });
  expect(parseOptions(['a.jpg', '--help'])).toEqual({ kind: 'help' });
});

test.each([
  [[], /No picture/],
  [['--model', 'huge', 'a.jpg'], /--model takes lite, full, heavy; "huge"/],
  [['--view', 'back', 'a.jpg'], /--view takes/],
  [['--colour', 'a.jpg'], /--colour/],
  [['a.jpg', '--baseline'], /--baseline/],
])('%j is answered with what to do', (args, message) => {
  expect(parseOptions(args)).toMatchObject({ kind: 'misuse', message: expect.stringMatching(message) });
});
