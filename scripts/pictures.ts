import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import process from 'node:process';
import { chromium, type Browser } from '@playwright/test';
import { accessibilityProblems } from '../e2e/harness/accessibility';
import { layoutFaults } from '../e2e/harness/layout';
import { ensureBuild } from './build.mjs';
import { ensureBrowser, findBrowser } from './install-browser.mjs';
import { localesOfProject } from './locales';
import { longTexts } from './pictures/long-texts';
import { PICTURE_PAGES } from './pictures/picture-pages';
import { ROOT } from './run-command.mjs';
import { startServer } from './static-server.mjs';

const HELP = `Renders every page in every language, theme and width into a folder, and prints what is wrong with how it lies there
and what axe-core finds. 640 px are 400 px high: a desktop at 200 % zoom. 'forced': the system's own high contrast.
  --languages en,ar   --themes light,dark,forced   --widths 320,640,768,1280,2560   --pages live,history   --out FOLDER   --measure (no pictures)`;
const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: localesOfProject().join() },
    themes: { type: 'string', default: 'light,dark,forced' },
    widths: { type: 'string', default: '320,640,768,1280,2560' },
    pages: { type: 'string', default: PICTURE_PAGES.join() },
    out: { type: 'string', default: `${ROOT}.cache/pictures` },
    measure: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** Of windows that are not 800 px high. */
const HEIGHTS: Readonly<Record<number, number>> = { 320: 720, 640: 400, 2560: 1440 };

interface Look {
  readonly language: string;
  readonly theme: string;
  readonly width: number;
}

if (!(await ensureBrowser()) || !(await ensureBuild())) process.exit(1);
const { out, measure } = values;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const server = await startServer({ root: `${ROOT}dist` });
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--use-fake-device-for-media-stream'],
});
const faults: string[] = [];
let count = 0;
for (const language of values.languages.split(','))
  for (const theme of values.themes.split(','))
    for (const width of values.widths.split(',').map(Number)) await lookAt(browser, { language, theme, width });
await browser.close();
await server.close();

const long = longTexts();
await writeFile(`${out}/faults.txt`, [...faults, ...long].join('\n'));
console.log([...faults, ...long].join('\n'));
console.log(`${count} pages; ${faults.length} faults of layout or access, ${long.length} texts too long; in ${out}`);
process.exitCode = faults.length + long.length === 0 ? 0 : 1;

/** Every page as one look has it: in one window, from page to page as a person goes. */
async function lookAt(opened: Browser, { language, theme, width }: Look): Promise<void> {
  const page = await opened.newPage({
    locale: language,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    viewport: { width, height: HEIGHTS[width] ?? 800 },
    serviceWorkers: 'block',
  });
  await page.goto(server.url);
  for (const path of values.pages.split(',')) {
    await page.goto(`${server.url}#/${path}`);
    await page.locator('main :is(h1, h2)').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(250);
    count += 1;
    const name = `${path.replaceAll('/', '-')}.${language}.${theme}.${width}`;
    const found = [...(await layoutFaults(page)), ...(await accessibilityProblems(page))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    if (!measure) await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  }
  await page.close();
}
