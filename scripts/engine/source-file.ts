import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SourceFile } from './manifest';

/** An expected failure of the build: its message says what to do. */
export class EngineBuildError extends Error {
  override readonly name = 'EngineBuildError';
}

/** The bytes of a file inside an installed package, known to be the ones the manifest pins. Throws EngineBuildError. */
export function readSource(packages: URL, source: SourceFile): Uint8Array {
  const place = `node_modules/${source.package}/${source.path}`;
  const bytes = readInstalled(new URL(`${source.package}/${source.path}`, packages), place);
  const sha256 = sha256Of(bytes);
  if (sha256 === source.sha256) return bytes;
  throw new EngineBuildError(
    `${place} is damaged or of another version: its SHA-256 is ${sha256}, models/manifest.json pins ${source.sha256}. ` +
      'Delete node_modules and run `npm ci`.',
  );
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readInstalled(path: URL, place: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new EngineBuildError(`${place} is missing. Run \`npm ci\`.`);
  }
}
