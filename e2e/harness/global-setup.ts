import { ensureBuild } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { runPackageScript } from '../../scripts/run-command.mjs';
import { layOutScriptedSite } from './scripted/scripted-site';

/** What every test stands on: a browser, the production build of these sources, and footage of the mannequin. */
export default async function globalSetup(): Promise<void> {
  if (!(await ensureBrowser())) throw new Error('No browser to test with.');
  if (!(await ensureBuild({ quiet: true }))) throw new Error('The production build failed.');
  const { status } = await runPackageScript('tsx/dist/cli.mjs', ['scripts/footage.ts']);
  if (status !== 0) throw new Error('The footage could not be rendered.');
  await layOutScriptedSite();
}
