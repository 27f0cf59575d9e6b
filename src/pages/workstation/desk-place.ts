import { createContext } from 'svelte';
import type { DeskView } from './desk-view';

/** Where the parts of a desk check stand: on a page of their own, or with a client in the therapist's room. */
export interface DeskPlace {
  open(view: DeskView): void;
}

export const [deskPlace, provideDeskPlace] = createContext<DeskPlace>();
