import type { Browser, CDPSession } from '@playwright/test';

/**
 * A page that no test library holds in focus: it can really be hidden behind another tab. It lives in the browser's own
 * profile, outside all contexts, and is spoken to by expressions.
 */
export class RawPage {
  private messages = 0;
  private readonly waiting = new Map<number, (value: unknown) => void>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from === sessionId) this.hear(message);
    });
  }

  /** `script` runs in the page before its own scripts. */
  static async open(browser: Browser, address: string, script?: string): Promise<RawPage> {
    const session = await browser.newBrowserCDPSession();
    const { origin } = new URL(address);
    await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting: 'granted', origin });
    const { targetId } = await session.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const page = new RawPage(session, sessionId, targetId);
    await page.send('Page.enable', {});
    if (script) await page.send('Page.addScriptToEvaluateOnNewDocument', { source: script });
    await page.send('Page.navigate', { url: address });
    return page;
  }

  /** The value of an expression in the page, awaited. */
  evaluate(expression: string): Promise<unknown> {
    return this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
  }

  private send(method: string, params: object): Promise<unknown> {
    const id = (this.messages += 1);
    const message = JSON.stringify({ id, method, params });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, resolve);
      this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch(reject);
    });
  }

  /** Asks until the expression is true. */
  async until(expression: string, timeoutMs: number): Promise<void> {
    const endMs = performance.now() + timeoutMs;
    while ((await this.evaluate(`Boolean(${expression})`)) !== true) {
      if (performance.now() > endMs) throw new Error(`Not within ${timeoutMs / 1000} s: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  press(label: string): Promise<unknown> {
    const name = JSON.stringify(label);
    return this.evaluate(
      `[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === ${name}).click()`,
    );
  }

  /** Another tab comes to the front of the same window. */
  async hide(): Promise<void> {
    const { targetId } = await this.browser.send('Target.createTarget', { url: 'about:blank' });
    await this.browser.send('Target.activateTarget', { targetId });
  }

  /** As a browser that saves energy does with a page that nobody sees: no timer, no worker, no frame. Hide it first. */
  async freeze(forMs: number): Promise<void> {
    await this.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, forMs));
    await this.send('Page.setWebLifecycleState', { state: 'active' });
  }

  async show(): Promise<void> {
    await this.browser.send('Target.activateTarget', { targetId: this.targetId });
  }

  private hear(message: string): void {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { result?: { value?: unknown } } };
    if (id === undefined) return;
    this.waiting.get(id)?.(result?.result?.value);
    this.waiting.delete(id);
  }
}
