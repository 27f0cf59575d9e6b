import { ensureEngine } from './engine/build-engine';
import { EngineBuildError } from './engine/source-file';

/** `tsx scripts/build-engine.ts`: lays the pose engines' files out below public/engine/. */
try {
  ensureEngine();
} catch (error) {
  if (!(error instanceof EngineBuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
