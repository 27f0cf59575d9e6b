import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { looksOf, swings } from '../../src/program/reps/test-looks';

test('a reader that has enough after one repetition ends it at once, without a word', async () => {
  const at = swings(40, 1);
  const looks = looksOf(15, 42, (t) => ({ rightArmDeg: 8 + 90 * at(t) }));
  const file = join(mkdtempSync(join(tmpdir(), 'reps-pipe-')), 'forty.jsonl');
  writeFileSync(file, looks.map((look) => JSON.stringify(look)).join('\n'));
  const args = ['--import', 'tsx', 'cli/reps.ts', '--exercise', 'lateralRaise', ...Array<string>(8).fill(file)];
  const reps = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  reps.stderr.on('data', (text: Buffer) => (told += text.toString()));
  await once(reps.stdout, 'data');
  reps.stdout.destroy();
  const [code] = (await once(reps, 'close')) as [number];
  expect(code).toBe(0);
  expect(told).toBe('');
}, 60_000);
