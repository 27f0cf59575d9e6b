import { CLIPS, type ClipName } from './footage/clips';
import { ensureFootage, FOOTAGE_FOLDER } from './footage/ensure-footage';

const HELP = `Renders the mannequin for the tests: stills with their truth, and videos for the fake camera.

  npm run footage                    what the end-to-end tests need
  npm run footage -- desk-day        and these clips: ${Object.keys(CLIPS).join(', ')}

Files go to e2e/footage and are drawn again only when the drawing code has changed.
`;

const TEST_CLIPS: readonly ClipName[] = ['desk-check', 'covered-lens', 'unplug', 'side-view'];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in CLIPS));
if (asked.includes('--help')) process.stdout.write(HELP);
else if (unknown) misuse(unknown);
else await ensureFootage([...TEST_CLIPS, ...(asked as ClipName[])], (line) => process.stderr.write(`${line}\n`));

function misuse(name: string): void {
  process.stderr.write(`There is no clip "${name}" to render into ${FOOTAGE_FOLDER}.\n${HELP}`);
  process.exitCode = 2;
}
