import { m } from '../../paraglide/messages';

export interface HelpKeys {
  /** Names on the keys; each is a way of its own. */
  readonly keys: readonly (() => string)[];
  readonly does: () => string;
}

const key = (name: string) => () => name;

export const HELP_KEYS: readonly HelpKeys[] = [
  { keys: [key('?')], does: m.help_keys_help },
  { keys: [key('Tab'), () => `${m.help_key_shift()} + Tab`], does: m.help_keys_next },
  { keys: [key('Enter'), m.help_key_space], does: m.help_keys_press },
  { keys: [key('Esc')], does: m.help_keys_close },
  { keys: [key('←'), key('→'), m.help_key_home, m.help_key_end], does: m.help_keys_chart },
  { keys: [key('←'), key('↑'), key('→'), key('↓')], does: m.help_keys_mark },
  { keys: [m.help_key_space], does: m.help_keys_try },
  { keys: [key('Page Down')], does: m.help_keys_pedal },
];
