import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ROOT } from '../scripts/run-command.mjs';
import { footage } from '../e2e/harness/footage';

/**
 * The tests' footage of a person at a desk at another rate. Chromium's fake camera plays a file at the rate in its
 * header, so a copy with another header plays faster or slower; what an engine has to do for a frame stays the same.
 */
export async function benchFootage(fps: number): Promise<string> {
  const source = await footage('desk');
  const copy = `${ROOT}.cache/bench/desk-${fps}.y4m`;
  if (existsSync(copy)) return copy;
  await mkdir(`${ROOT}.cache/bench`, { recursive: true });
  const header = await readHeader(source);
  const output = createWriteStream(`${copy}.part`);
  output.write(`${header.replace(/ F\d+:\d+/, ` F${fps}:1`)}\n`);
  await pipeline(createReadStream(source, { start: header.length + 1 }), output);
  await rename(`${copy}.part`, copy);
  return copy;
}

/** The first line of a y4m file. */
async function readHeader(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('latin1', 0, bytesRead).split('\n')[0] ?? '';
  } finally {
    await file.close();
  }
}
