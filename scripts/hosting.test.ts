import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHeaders } from './headers-file.mjs';
import { ROOT } from './run-command.mjs';

const guide = readFileSync(`${ROOT}docs/hosting.md`, 'utf8');
const everywhere = parseHeaders(readFileSync(`${ROOT}public/_headers`, 'utf8'))[0]!;

test.each(['nginx', 'caddy', 'apache'])('the guide to %s sends what our own server sends', (program) => {
  const config = new RegExp('```' + program + '\\n([\\s\\S]*?)```').exec(guide)?.[1] ?? '';
  const missing = everywhere.headers.filter(([name, value]) => !config.includes(name) || !config.includes(value));
  expect(missing).toEqual([]);
});
