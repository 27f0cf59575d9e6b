/** Same origin; or `blob:` and `data:`, which never leave the browser. */
export function isOwnAddress(url: string, origin: string): boolean {
  return /^(blob|data):/i.test(url) || (URL.canParse(url) && new URL(url).origin === origin);
}
