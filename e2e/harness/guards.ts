import type { BrowserContext } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';

export interface GuardOptions {
  /** The only origin that may be asked for anything. */
  readonly origin: string;
  readonly expectedErrors?: readonly RegExp[];
}

/**
 * Writes down what must never happen in any test: a request to elsewhere, a peer connection, an error on the console
 * (a refused policy is one), an exception nobody caught.
 */
export async function guard(context: BrowserContext, { origin, expectedErrors = [] }: GuardOptions): Promise<string[]> {
  const problems: string[] = [];
  let leftBehind = 0;
  const report = (problem: string): void => {
    if (!expectedErrors.some((expected) => expected.test(problem))) problems.push(problem);
  };
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) problems.push(`Foreign request: ${request.method()} ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (LEFT_BEHIND.test(message.text()) && (leftBehind += 1) <= MOST_LEFT_BEHIND) return;
    report(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => report(`Uncaught: ${error.error().stack ?? error.error().message}`));
  await context.exposeBinding('reportPeerConnection', () => void problems.push('RTCPeerConnection was constructed.'));
  await context.addInitScript({ path: `${ROOT}e2e/harness/deny-peer-connections.js` });
  return problems;
}

/**
 * Chromium's own: while a camera's stream is on its way to the worker, the one picture that comes in between stays in the
 * page's half of the stream, out of everybody's reach. A story hands over a few times; more than that is ours.
 */
const LEFT_BEHIND = /A VideoFrame was garbage collected without being closed/;
const MOST_LEFT_BEHIND = 4;

function isForeign(address: string, origin: string): boolean {
  const { protocol } = new URL(address);
  return protocol !== 'blob:' && protocol !== 'data:' && new URL(address).origin !== origin;
}
