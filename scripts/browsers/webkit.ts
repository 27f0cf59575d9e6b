import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Driven } from './driven';

const DRIVER = '/usr/bin/WebKitWebDriver';
const PORT = 4719;
const SERVER = `http://127.0.0.1:${PORT}`;

/** WebKitGTK over WebDriver, as Debian packages it. It needs a display: `xvfb-run`. null: there is none on this machine. */
export async function openWebkit(): Promise<Driven | null> {
  if (!existsSync(DRIVER) || !process.env.DISPLAY) return null;
  const driver = spawn(DRIVER, [`--port=${PORT}`], { stdio: 'ignore' });
  const session = await begun();
  const path = `/session/${session.sessionId}`;
  await ask('POST', `${path}/timeouts`, { script: 120_000, pageLoad: 120_000 });
  return {
    name: 'WebKitGTK',
    hasCamera: false,
    version: session.capabilities.browserVersion,
    goto: async (address) => void (await ask('POST', `${path}/url`, { url: address })),
    evaluate: (expression) => {
      const script = `const done = arguments[0]; Promise.resolve((async () => (${expression}))()).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      return ask('POST', `${path}/execute/async`, { script, args: [] }).then((answer) => {
        const { value, error } = answer as { value?: unknown; error?: string };
        if (error !== undefined) throw new Error(error);
        return value;
      });
    },
    close: async () => {
      await ask('DELETE', path).catch(() => undefined);
      driver.kill();
    },
  };
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

async function begun(): Promise<Session> {
  for (let tries = 0; ; tries += 1) {
    try {
      return (await ask('POST', '/session', { capabilities: {} })) as Session;
    } catch (error) {
      if (tries > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(SERVER + path, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}
