import { expect, test } from 'vitest';
import { hideRefusedChannels } from './hide-refused';

test('a channel that is refused is put away, one that works stays', () => {
  class Refusing {
    constructor() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
  }
  const refusing: { BroadcastChannel?: unknown } = { BroadcastChannel: Refusing };
  hideRefusedChannels(refusing);
  expect(typeof refusing.BroadcastChannel).toBe('undefined');
  const working = { BroadcastChannel };
  hideRefusedChannels(working);
  expect(working.BroadcastChannel).toBe(BroadcastChannel);
});
