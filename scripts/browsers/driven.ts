/** A browser other than the one that the end-to-end tests drive, as far as its stories need it. */
export interface Driven {
  readonly name: string;
  readonly version: string;
  /** It can be given a made-up camera. */
  readonly hasCamera: boolean;
  goto(address: string): Promise<void>;
  /** The value of an expression in the page; promises are waited for. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Waits until an expression in the page is true. Throws an Error that says what was waited for. */
export async function until(driven: Driven, what: string, expression: string, patienceMs = 60_000): Promise<void> {
  const endMs = performance.now() + patienceMs;
  while (performance.now() < endMs) {
    if (await driven.evaluate(`Boolean(${expression})`).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Whether the page shows a text. */
export function shows(text: string): string {
  return `document.body.innerText.includes(${JSON.stringify(text)})`;
}

/** Presses the button or link with these words. */
export async function press(driven: Driven, words: string): Promise<void> {
  const found = `[...document.querySelectorAll('button, a, label')].find((node) => node.innerText.trim() === ${JSON.stringify(words)})`;
  await until(driven, `the button “${words}”`, found);
  await driven.evaluate(`(${found}).click()`);
}
