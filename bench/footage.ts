import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { clip } from '../e2e/harness/footage';
import type { ClipName } from '../scripts/footage/clips';
import { ROOT, runPackageScript } from '../scripts/run-command.mjs';

/**
 * The tests' footage of a person at a desk at another rate. Chromium's fake camera plays a file at the rate in its
 * header, so a copy with another header plays faster or slower; what an engine has to do for a frame stays the same.
 */
export async function benchFootage(fps: number, name: ClipName = 'desk-check'): Promise<string> {
  const source = await renderedClip(name);
  const copy = `${ROOT}.cache/bench/${name}-${fps}.y4m`;
  await mkdir(`${ROOT}.cache/bench`, { recursive: true });
  const header = await readHeader(source);
  const output = createWriteStream(copy);
  output.write(`${header.replace(/ F\d+:\d+/, ` F${fps}:1`)}\n`);
  await pipeline(createReadStream(source, { start: header.length + 1 }), output);
  return copy;
}

async function renderedClip(name: ClipName): Promise<string> {
  const { status, output } = await runPackageScript('tsx/dist/cli.mjs', ['scripts/footage.ts', name], { quiet: true });
  if (status !== 0) throw new Error(`The footage could not be rendered.\n${output}`);
  return clip(name);
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
