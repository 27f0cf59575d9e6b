import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { median } from '../../src/geometry/statistics';
import { importCircles, type ImportGraph } from './import-circles';

export interface CodeSizes {
  readonly files: number;
  readonly lines: number;
  readonly medianFileLines: number;
  readonly filesPast200: readonly string[];
  readonly functions: number;
  readonly medianFunctionLines: number;
  readonly functionsPast35: number;
  readonly circles: readonly (readonly string[])[];
}

/** Of what is ours below a folder, tests left out. Lines as an editor counts them. */
export function codeSizes(root: string, folder: string): CodeSizes {
  const files = sourcesIn(root, folder);
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const lines = files.map((file) => linesOf(texts.get(file) ?? ''));
  const functions = files.flatMap((file) => functionLines(file, texts.get(file) ?? ''));
  return {
    files: files.length,
    lines: lines.reduce((sum, each) => sum + each, 0),
    medianFileLines: median(lines) ?? 0,
    filesPast200: files.filter((_, i) => (lines[i] ?? 0) > 200),
    functions: functions.length,
    medianFunctionLines: median(functions) ?? 0,
    functionsPast35: functions.filter((each) => each > 35).length,
    circles: importCircles(importGraph(root, texts)),
  };
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|\/test-[^/]*$|\/paraglide\//.test(file))
    .sort();
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Functions and methods with a body of their own statements; of components those in their script. */
function functionLines(file: string, text: string): number[] {
  const script = file.endsWith('.svelte') ? (/<script[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: number[] = [];
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    const isNamed = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node);
    if (isNamed && node.body) found.push(lineAt(node.end) - lineAt(node.getStart(source)) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importGraph(root: string, texts: ReadonlyMap<string, string>): ImportGraph {
  return new Map([...texts].map(([file, text]) => [file, importsOf(root, file, text)]));
}

const IMPORT = /(?:from|import|import\()\s*'(\.{1,2}\/[^']+)'/g;

function importsOf(root: string, file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, path = '']) => {
    const to = normalize(join(dirname(file), path)).replaceAll('\\', '/');
    const found = ['', '.ts', '.svelte.ts'].map((end) => to + end).find((name) => isFile(join(root, name)));
    return found ? [found] : [];
  });
}

function isFile(path: string): boolean {
  return /\.[a-z]+$/.test(path) && existsSync(path);
}
