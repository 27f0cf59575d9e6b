import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { picturePath } from '../e2e/parity/golden';

test('a reader that has enough after one line ends it at once, without a word', async () => {
  const files = Array.from({ length: 40 }, (_, i) => `no-such-file-${i}.png`);
  const args = ['--import', 'tsx', 'cli/measure.ts', '--model', 'lite', picturePath('front'), ...files];
  const measure = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  measure.stderr.on('data', (text: Buffer) => (told += text.toString()));
  await once(measure.stdout, 'data');
  measure.stdout.destroy();
  const [code] = (await once(measure, 'close')) as [number];
  expect(code).toBe(0);
  expect(told).not.toMatch(/EPIPE|Error|at /);
  expect(told.split('\n').length, 'the rest is not measured').toBeLessThan(30);
}, 60_000);
