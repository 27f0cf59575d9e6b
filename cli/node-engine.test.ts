import { expect, test } from 'vitest';
import { openNodeEngine } from './node-engine';

test('one process can look with the light model, then with the full one', async () => {
  for (const model of ['lite', 'full'] as const) {
    const engine = await openNodeEngine();
    await engine.load({ model, accelerator: 'wasm' });
    const image = { width: 64, height: 48, data: new Uint8ClampedArray(64 * 48 * 4) };
    expect(await engine.estimate({ image, timestampMs: 0, width: 64, height: 48 })).toBeNull();
    engine.dispose();
  }
}, 60_000);
