import { fileURLToPath } from 'node:url';
import { runPackageScript } from '../scripts/run-command.mjs';

/** The page with a camera and one engine, or none, that several groups measure with. */
export async function buildBenchPage(): Promise<void> {
  const config = fileURLToPath(new URL('page/vite.config.ts', import.meta.url));
  const { status, output } = await runPackageScript('vite/bin/vite.js', ['build', '--config', config], { quiet: true });
  if (status !== 0) throw new Error(`The bench page could not be built.\n${output}`);
}
