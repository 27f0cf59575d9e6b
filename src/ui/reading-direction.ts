/** true: words run from right to left there. */
export function readsLeftward(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** An arrow key by what it means along a line of text: "ArrowRight" leads on, in Arabic it is the other arrow that does. */
export function keyAlongReading(key: string, isLeftward: boolean): string {
  if (isLeftward && key === 'ArrowLeft') return 'ArrowRight';
  if (isLeftward && key === 'ArrowRight') return 'ArrowLeft';
  return key;
}
