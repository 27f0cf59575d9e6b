/**
 * Reads the `_headers` file that static hosts such as Netlify and Cloudflare Pages read, so that what is tested here is
 * what a host sends.
 *
 * @typedef {{ pattern: string, headers: [name: string, value: string][] }} HeaderRule
 */

/**
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push(parseHeader(line));
  }
  return rules;
}

/**
 * Every rule whose pattern fits adds its headers; a later rule replaces an earlier value of the same name.
 * @param {readonly HeaderRule[]} rules
 * @param {string} path as in a URL, from the slash on
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  return Object.fromEntries(rules.filter(({ pattern }) => fits(pattern, path)).flatMap(({ headers }) => headers));
}

/** @param {string} line @returns {[string, string]} */
function parseHeader(line) {
  const colon = line.indexOf(':');
  if (colon < 0) throw new Error(`_headers: "${line.trim()}" is no "Name: value".`);
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

/** `*` stands for any characters. @param {string} pattern @param {string} path */
function fits(pattern, path) {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(path);
}
