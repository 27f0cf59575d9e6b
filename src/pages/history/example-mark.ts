import { createContext } from 'svelte';
import { m } from '../../paraglide/messages';

/** Whether what the page shows is made up: each chart then says so, on the screen and in the picture of it. */
export const [isExample, provideIsExample] = createContext<() => boolean>();

export function markedTitle(title: string, isMadeUp: boolean): string {
  return isMadeUp ? m.example_mark({ title }) : title;
}
