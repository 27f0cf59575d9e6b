const STYLE = 'font: 8pt system-ui, sans-serif; color: #54605c;';

/** Style sheet text for the foot of each printed sheet: whose it is, and which of how many. */
export function pageFoot(running: string): string {
  const foot = `@bottom-left { content: ${cssString(running)}; ${STYLE} }
    @bottom-right { content: counter(page) " / " counter(pages); ${STYLE} }`;
  return ['a4', 'letter'].map((page) => `@page ${page} { ${foot} }`).join('\n');
}

/** Everything but letters, digits and spaces by its number: no name ends the string. */
function cssString(text: string): string {
  const escaped = [...text.slice(0, 80)].map((each) =>
    /[\p{L}\p{N} ]/u.test(each) ? each : `\\${(each.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
