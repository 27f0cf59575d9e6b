import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inSingleFile } from './single-file';

const NO_PROCESS = 2 ** 22 + 1;

function newLock(): string {
  return join(mkdtempSync(join(tmpdir(), 'lock-')), 'lock');
}

test('work is never done twice at once', async () => {
  const lock = newLock();
  let atWork = 0;
  const work = async () => {
    expect(++atWork).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    atWork--;
  };
  await Promise.all([inSingleFile(lock, work), inSingleFile(lock, work)]);
  expect(existsSync(lock)).toBe(false);
});

test('a process that died at work holds nobody up', async () => {
  const lock = newLock();
  mkdirSync(lock);
  writeFileSync(join(lock, 'pid'), String(NO_PROCESS));
  expect(await inSingleFile(lock, () => Promise.resolve('done'))).toBe('done');
});

test('work that fails frees the way', async () => {
  const lock = newLock();
  await expect(inSingleFile(lock, () => Promise.reject(new Error('no browser')))).rejects.toThrow('no browser');
  expect(existsSync(lock)).toBe(false);
});
