import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { ROOT, runCommand, runPackageScript } from './run-command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const SYSTEM_INSTALLERS = [
  {
    program: 'apt-get',
    steps: [
      ['update', '-q'],
      ['install', '-yq', '--no-install-recommends', 'chromium'],
    ],
  },
  { program: 'dnf', steps: [['install', '-y', 'chromium']] },
  { program: 'apk', steps: [['add', 'chromium']] },
  { program: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']] },
];

/**
 * A Chromium or Chrome to test with: CHROME_PATH, else the system's, else the one Playwright keeps.
 * @returns {string | null} the path of the program
 */
export function findBrowser() {
  const candidates = [
    process.env.CHROME_PATH,
    ...pathFolders().flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...USUAL_PLACES,
    playwrightBrowser(),
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Installs a browser where none is found: the system's where that is permitted, else Playwright's own. */
export async function ensureBrowser() {
  if (findBrowser()) return findBrowser();
  console.log('No Chromium or Chrome found; installing one to test with …');
  await installFromSystem();
  if (!findBrowser()) await runPackageScript('playwright/cli.js', ['install', 'chromium']);
  if (!findBrowser()) {
    console.error('No browser could be installed. Install Chromium or Chrome, or set CHROME_PATH, then try again.');
  }
  return findBrowser();
}

async function installFromSystem() {
  const installer = SYSTEM_INSTALLERS.find(({ program }) => onPath(program));
  const prefix = elevation();
  if (!installer || !prefix) return;
  for (const step of installer.steps) {
    const [program, ...args] = [...prefix, installer.program, ...step];
    const { status } = await runCommand(program ?? '', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (status !== 0) return;
  }
}

/** What to put before a command that needs the administrator's rights; null where they can't be had without asking. */
function elevation() {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') ? ['sudo', '-n'] : null;
}

function onPath(program) {
  return pathFolders().some((folder) => existsSync(join(folder, program)));
}

function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

function playwrightBrowser() {
  try {
    return createRequire(ROOT)('playwright-core').chromium.executablePath();
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await ensureBrowser()) ? 0 : 1;
