/** One thing that can be found: everything that is said about it, in one text. */
export interface Findable {
  readonly text: string;
}

/** Those that hold every word asked for, whatever the case, the accents or the order; all of them where nothing is asked. */
export function searchHelp<Each extends Findable>(asked: string, items: readonly Each[]): readonly Each[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return items.filter(({ text }) => {
    const said = plain(text);
    return words.every((word) => said.includes(word));
  });
}

/** Without case and without what stands above or below letters: Spanish accents, Arabic short vowels and the hamza. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
