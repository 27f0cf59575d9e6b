import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

/**
 * Two cameras that show one picture each. Chromium plays a film on one fake camera only, so the page is given streams of
 * two canvases; everything behind getUserMedia is the real thing.
 */
export async function giveTwoCameras(context: BrowserContext, pictures: readonly [string, string]): Promise<void> {
  const urls = pictures.map((path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`);
  await context.addInitScript(replaceCameras, urls);
}

function replaceCameras(urls: readonly string[]): void {
  // Before the app is opened there is an empty page without cameras.
  if (!navigator.mediaDevices) return;
  const names = ['Front camera', 'Side camera'];
  navigator.mediaDevices.enumerateDevices = () =>
    Promise.resolve(
      names.map((label, index) => ({
        deviceId: `camera-${index}`,
        groupId: '',
        kind: 'videoinput' as const,
        label,
        toJSON: () => ({}),
      })),
    );
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const index = JSON.stringify(constraints).includes('camera-1') ? 1 : 0;
    const image = new Image();
    image.src = urls[index] ?? '';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    setInterval(() => context?.drawImage(image, 0, 0), 100);
    const stream = canvas.captureStream(10);
    for (const track of stream.getVideoTracks()) {
      const settings = track.getSettings.bind(track);
      Object.defineProperty(track, 'label', { value: names[index] });
      track.getSettings = () => ({ ...settings(), deviceId: `camera-${index}` });
      track.applyConstraints = () => Promise.resolve();
    }
    return stream;
  };
}
