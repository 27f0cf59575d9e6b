import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The rooms and what each may import from, besides itself. One direction, no way back; types obey the same table.
 * Pure rooms import no package and touch no clock, chance, DOM, network or storage.
 */
const ROOMS = {
  geometry: { from: [], pure: true },
  camera: { from: [] },
  pose: { from: ['geometry', 'camera'] },
  posture: { from: ['geometry'], pure: true },
  coach: { from: ['geometry', 'posture'], pure: true },
  feel: { from: ['geometry', 'posture'], pure: true },
  program: { from: ['geometry'], pure: true },
  history: { from: ['geometry', 'posture', 'coach', 'feel', 'program'] },
  therapist: { from: ['geometry', 'posture', 'coach', 'feel', 'program', 'history'], pure: true },
  mannequin: { from: ['geometry', 'camera'] },
};
const ALL = Object.keys(ROOMS);
ROOMS.session = { from: ALL };
ROOMS.ui = { from: ALL.filter((room) => ROOMS[room].pure) };
ROOMS.pages = { from: [...ALL, 'session', 'ui', 'app'] };
ROOMS.app = { from: [...ALL, 'session', 'ui', 'pages'] };

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

const roomRules = Object.entries(ROOMS).map(([room, { from, pure }]) => ({
  files: [`src/${room}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts', '**/test-*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(ROOMS)
            .filter((other) => other !== room && !from.includes(other))
            .map((other) => ({
              group: [`../${other}/*`, `../../${other}/*`, `../${other}/**`],
              message: `${room}/ may not import from ${other}/: see ROOMS in eslint.config.js.`,
            })),
          ...(pure
            ? [
                {
                  regex: '^[^.]',
                  message: `${room}/ is a pure room and imports no package: see ROOMS in eslint.config.js.`,
                },
              ]
            : []),
        ],
      },
    ],
    ...(pure
      ? {
          'no-restricted-globals': [
            'error',
            ...PURE_GLOBALS.map((name) => ({ name, message: `${room}/ is a pure room: pass it in as an argument.` })),
          ],
          'no-restricted-properties': [
            'error',
            { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
            { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
          ],
        }
      : {}),
  },
}));

/** What more than one page shows stands in pages/camera and pages/share; every other folder keeps to its own page. */
const OWN_PAGES = ['history', 'learn', 'live', 'monitor', 'plan', 'settings', 'therapist'];

const pageRules = [...OWN_PAGES, 'camera', 'share'].map((page) => ({
  files: [`src/pages/${page}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: OWN_PAGES.filter((other) => other !== page).map((other) => ({
          regex: `^\\.\\./${other}/|/pages/${other}/`,
          message: `What pages/${page} and pages/${other} share stands in pages/camera, pages/share or ui/.`,
        })),
      },
    ],
  },
}));

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
  ...pageRules,
);
