import { ensureBuild } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';

/** What every test stands on: a browser, and the production build of these sources. */
export default async function globalSetup(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('No browser to test with.');
  if (!(await ensureBuild())) throw new Error('The production build failed.');
}
