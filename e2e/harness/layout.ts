import type { Page } from '@playwright/test';

/**
 * What is wrong with how the page lies on the screen, one line each; empty is good: scrolling sideways, words cut off,
 * controls on top of each other. Measured on what is laid out, also below the fold.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    const overflow = root.scrollWidth - root.clientWidth;
    if (overflow > 0) faults.push(`scrolls sideways by ${overflow} px: ${widest(root.clientWidth)}`);
    const elements = [...document.querySelectorAll<HTMLElement>('body *')].filter(isShown);
    for (const element of elements) if (isCut(element)) faults.push(`cut: ${nameOf(element)}`);
    const controls = elements.filter((element) => element.matches('a, button, input, select, textarea, summary'));
    for (const [index, one] of controls.entries())
      for (const other of controls.slice(index + 1))
        if (isOver(one, other)) faults.push(`overlap: ${nameOf(one)} and ${nameOf(other)}`);
    return faults;

    function isShown(element: HTMLElement): boolean {
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return width > 1 && height > 1 && style.visibility === 'visible' && !element.closest('.visually-hidden, .skip');
    }

    /** Words of its own that end where its box ends, without a way to see the rest. */
    function isCut(element: HTMLElement): boolean {
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const { overflowX, clipPath } = getComputedStyle(element);
      if (!hasWords || overflowX === 'visible' || overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none')
        return false;
      return element.scrollWidth > element.clientWidth + 1;
    }

    function isOver(one: HTMLElement, other: HTMLElement): boolean {
      if (one.contains(other) || other.contains(one) || layerOf(one) !== layerOf(other)) return false;
      const label = one.closest('label') ?? other.closest('label');
      if (label && label.contains(one) && label.contains(other)) return false;
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 2 && down > 2;
    }

    /** What is fixed lies over what scrolls, and is meant to. */
    function layerOf(element: HTMLElement): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
      return null;
    }

    function widest(width: number): string {
      const all = [...document.querySelectorAll<HTMLElement>('body *')];
      const beyond = all.filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 1 || left < -1;
      });
      return beyond.slice(-1).map(nameOf)[0] ?? 'unknown';
    }

    function nameOf(element: HTMLElement): string {
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, 40);
      return `<${element.tagName.toLowerCase()}> "${words}"`;
    }
  });
}
