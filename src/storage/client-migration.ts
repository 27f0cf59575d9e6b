/** Records of earlier versions as the next version has them. What is no record is left as it is: the schema refuses it. */
export function migratedClient(stored: unknown): unknown {
  if (!isRecord(stored)) return stored;
  if (stored.version === 1) return migratedClient(fromFirst(stored));
  return stored.version === 2 ? fromSecond(stored) : stored;
}

/** Version 2 counted no changes, and its pictures were kept as they were. */
function fromSecond(client: Readonly<Record<string, unknown>>): unknown {
  const pictures = Array.isArray(client.pictures) ? client.pictures : [];
  const measured = pictures.map((picture: unknown) => (isRecord(picture) ? { measured: null, ...picture } : picture));
  return { archivedAtMs: null, draft: '', versions: {}, conflicts: [], ...client, version: 3, pictures: measured };
}

/** Version 1 kept one figure a visit, of the view seen last, and no assessments or note of the visit. */
function fromFirst(client: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const visits = Array.isArray(client.visits) ? client.visits : [];
  return { ...client, version: 2, visits: visits.map(visitFromFirst) };
}

function visitFromFirst(visit: unknown): unknown {
  if (!isRecord(visit)) return visit;
  const { figure, ...rest } = visit;
  const last: unknown = Array.isArray(visit.repeats) ? visit.repeats.at(-1) : null;
  const view = isRecord(last) ? last.view : 'front';
  return { assessments: [], note: '', ...rest, figures: isRecord(figure) ? [{ ...figure, view }] : [] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
