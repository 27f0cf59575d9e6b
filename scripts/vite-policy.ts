import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { headersFor, parseHeaders } from './headers-file.mjs';
import { ROOT } from './run-command.mjs';

/**
 * Puts the policy of public/_headers into the page as well: a host that sends no headers still serves a page that talks to no
 * other place. What a page can't ask of itself stays out.
 */
export function pagePolicy(): Plugin {
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForPage() },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
  };
}

/** The header's directives but for those that a meta element may not carry. */
export function policyForPage(file = readFileSync(`${ROOT}public/_headers`, 'utf8')): string {
  const policy = headersFor(parseHeaders(file), '/')['Content-Security-Policy'] ?? '';
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives.filter((directive) => !/^(frame-ancestors|report-uri|sandbox)\b/.test(directive)).join('; ');
}
