import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { roomsRule } from './scripts/lint/rooms.mjs';
import svelteConfig from './svelte.config.js';

/**
 * The rooms and what each may import from, besides itself. One direction, no way back; types obey the same table.
 * `paraglide` is made from messages/: texts. Pure rooms import no package and touch no clock, chance, DOM, network or storage.
 */
const ROOMS = {
  geometry: { from: [], pure: true },
  camera: { from: ['geometry'] },
  pose: { from: ['geometry', 'camera'] },
  posture: { from: ['geometry'], pure: true },
  coach: { from: ['geometry', 'posture'], pure: true },
  feel: { from: ['geometry', 'posture'], pure: true },
  program: { from: ['geometry'], pure: true },
  workstation: { from: ['geometry'], pure: true },
  history: { from: ['geometry', 'posture', 'coach', 'feel', 'program'] },
  therapist: { from: ['geometry', 'posture', 'coach', 'feel', 'program', 'workstation', 'history'], pure: true },
  mannequin: { from: ['geometry', 'camera'] },
  storage: {
    from: ['geometry', 'camera', 'posture', 'coach', 'feel', 'program', 'workstation', 'history', 'therapist'],
  },
  signals: { from: ['coach', 'feel'] },
};
const ALL = Object.keys(ROOMS);
/** No page runs it: scripts, the command line and tests do. */
ROOMS.simulation = { from: ['geometry', 'mannequin'] };
ROOMS.session = { from: [...ALL, 'paraglide'] };
ROOMS.ui = { from: [...ALL.filter((room) => ROOMS[room].pure), 'paraglide'] };
ROOMS.pages = { from: [...ALL, 'session', 'ui', 'paraglide'] };
ROOMS.app = { from: [...ALL, 'session', 'ui', 'pages', 'paraglide'] };

const PURE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'fetch',
  'performance',
  'self',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'crypto',
];

const isOwnTest = ['**/*.test.ts', '**/test-*.ts'];

const roomRules = Object.entries(ROOMS)
  .filter(([, { pure }]) => pure)
  .map(([room]) => ({
    files: [`src/${room}/**/*.{ts,svelte}`],
    ignores: isOwnTest,
    rules: {
      'no-restricted-globals': [
        'error',
        ...PURE_GLOBALS.map((name) => ({ name, message: `${room}/ is a pure room: pass it in as an argument.` })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
      ],
    },
  }));

/** Folders of other rooms that are pure all the same: what is claimed of a history can be tried on any history. */
const PURE_FOLDERS = ['src/history/trends'];

const pureFolderRules = PURE_FOLDERS.map((folder) => ({
  files: [`${folder}/**/*.ts`],
  ignores: isOwnTest,
  rules: {
    'no-restricted-globals': [
      'error',
      ...PURE_GLOBALS.map((name) => ({ name, message: `${folder}/ is pure: pass it in as an argument.` })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
      { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
    ],
  },
}));

/**
 * What more than one page shows stands in pages/camera, pages/share and pages/workstation (a desk is checked by oneself or
 * with a therapist); every other folder keeps to its own page.
 */
const OWN_PAGES = ['help', 'history', 'learn', 'live', 'monitor', 'move', 'plan', 'settings', 'therapist'];

const importRules = {
  files: ['src/*/**/*.{ts,svelte}'],
  ignores: isOwnTest,
  plugins: { house: { rules: { rooms: roomsRule } } },
  rules: { 'house/rooms': ['error', { rooms: ROOMS, pages: OWN_PAGES }] },
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/paraglide', 'public/engine', 'coverage', 'test-results', '.cache'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.worker } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } } },
  {
    rules: {
      'no-undef': 'off',
      'no-restricted-globals': [
        'error',
        { name: 'RTCPeerConnection', message: 'No connection leaves the device; CSP does not stop this one.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
    },
  },
  ...roomRules,
  importRules,
  ...pureFolderRules,
);
