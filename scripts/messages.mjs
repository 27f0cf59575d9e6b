import process from 'node:process';
import { runPackageScript } from './run-command.mjs';

/** How the texts are compiled; Vite's plugin, which recompiles while someone edits them, is given the same. */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/paraglide',
  // What the person chose comes before these: src/session/language/kept-locale.ts.
  strategy: /** @type {('preferredLanguage' | 'baseLocale')[]} */ (['preferredLanguage', 'baseLocale']),
  emitTsDeclarations: true,
};

/**
 * Compiles messages/ into src/paraglide. In a process of its own: the compiler leaves something running that would keep
 * a build from ending.
 */
export function compileMessages({ quiet = false } = {}) {
  const { project, outdir, strategy } = MESSAGES;
  return runPackageScript(
    '@inlang/paraglide-js/bin/run.js',
    ['compile', '--project', project, '--outdir', outdir, '--strategy', ...strategy, '--emit-ts-declarations'],
    { quiet },
  );
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await compileMessages()).status;
