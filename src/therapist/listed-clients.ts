import type { Client } from './client';

export interface ClientListing {
  /** Part of the name or code. */
  readonly sought: string;
  readonly order: 'name' | 'visit';
  readonly showsArchived: boolean;
  /** Stays in the list whatever is sought. */
  readonly chosenId: string | null;
}

type Listed = Pick<Client, 'id' | 'code' | 'archivedAtMs' | 'visits'>;

/** Who is in the list, in which order: by name as people count, "K2" before "K10", or the newest visit first. */
export function listedClients<Each extends Listed>(clients: readonly Each[], listing: ClientListing): readonly Each[] {
  const { sought, order, showsArchived, chosenId } = listing;
  const wanted = sought.trim().toLocaleLowerCase();
  const among = clients.filter(
    ({ id, code, archivedAtMs }) =>
      id === chosenId || ((showsArchived || archivedAtMs === null) && code.toLocaleLowerCase().includes(wanted)),
  );
  const byName = (a: Each, b: Each) => a.code.localeCompare(b.code, undefined, { numeric: true });
  const lastVisit = ({ visits }: Each) => visits.at(-1)?.atMs ?? 0;
  return [...among].sort((a, b) => (order === 'visit' ? lastVisit(b) - lastVisit(a) : 0) || byName(a, b));
}
