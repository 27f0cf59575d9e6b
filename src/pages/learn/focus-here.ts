import type { Attachment } from 'svelte/attachments';

/** After a change of view the keyboard and the reader begin at its heading. */
export const focusHere: Attachment<HTMLElement> = (node) => node.focus({ preventScroll: true });

/** Where a step came by itself: the keyboard goes to its heading only if what had it went away. */
export const focusIfLost: Attachment<HTMLElement> = (node) => {
  if (isKeyboardLost()) focusHere(node);
};

/** What had the keyboard was taken from the page. */
export function isKeyboardLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
