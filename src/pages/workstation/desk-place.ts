import { createContext } from 'svelte';
import type { DeskView } from './desk-view';

/** Where the parts of a desk check stand: on a page of their own, or with a client in the therapist's room. */
export interface DeskPlace {
  open(view: DeskView): void;
  /** A page has one heading of the first rank; with a client it is the room's. */
  readonly heading: 'h1' | 'h2';
}

export const [deskPlace, provideDeskPlace] = createContext<DeskPlace>();
