import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const WAIT_MS = 500;

/** Runs work that only one process at a time may do; others wait until it is done or its process is gone. */
export async function inSingleFile<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!takeLock(lock)) await setTimeout(WAIT_MS);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(`${lock}/pid`, String(process.pid));
    return true;
  } catch {
    if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** A lock without an owner's number has only just been made. */
function isHeld(lock: string): boolean {
  try {
    const owner = Number(readFileSync(`${lock}/pid`, 'utf8'));
    return owner === 0 || process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
