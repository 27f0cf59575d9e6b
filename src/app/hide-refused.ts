/**
 * Firefox refuses channels together with the site's data: they are there, and making one throws. Libraries only ask
 * whether they are there, so what is refused is put away before any of them is loaded.
 */
export function hideRefusedChannels(scope: { BroadcastChannel?: unknown } = globalThis): void {
  try {
    const { BroadcastChannel: Channel } = scope as { BroadcastChannel?: typeof BroadcastChannel };
    if (Channel) new Channel('plumbline-check').close();
  } catch {
    Object.defineProperty(scope, 'BroadcastChannel', { value: undefined, configurable: true });
  }
}
