/**
 * Without characters that nobody sees and that make a text look like another: control characters but for line ends and tabs,
 * overrides of the writing direction, spaces without width, tags. Joiners stay: Arabic and emoji need them.
 */
export function plainText(text: string): string {
  return text.replace(UNSEEN, '');
}

const UNSEEN =
  // eslint-disable-next-line no-control-regex -- those are what is meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}](?<![\u{1f3f4}][\u{e0000}-\u{e007f}]*)/gu;
