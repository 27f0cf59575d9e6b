/** What public/_headers asks of a host, by the header that carries it. */
export const WANTED_HEADERS = [
  'Content-Security-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
  'Cross-Origin-Opener-Policy',
] as const;
export type WantedHeader = (typeof WANTED_HEADERS)[number];

/** Those that this host does not send with the page; null: it can't be asked, as without a network. */
export async function missingHeaders(): Promise<readonly WantedHeader[] | null> {
  try {
    const response = await fetch('./', { method: 'HEAD', cache: 'no-store' });
    return response.ok ? WANTED_HEADERS.filter((name) => !response.headers.has(name)) : null;
  } catch {
    return null;
  }
}
