import type { Attachment } from 'svelte/attachments';

/** After a change of view the keyboard and the reader begin at its heading. */
export const focusHere: Attachment<HTMLElement> = (node) => node.focus({ preventScroll: true });
