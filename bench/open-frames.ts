import type { Worker } from '@playwright/test';

interface FrameCount {
  read: number;
  closed: number;
}

/** Counts, from now on, the camera's frames that a worker takes and closes. Returns how many are open. */
export async function countOpenFrames(worker: Worker): Promise<() => Promise<number>> {
  await worker.evaluate(() => {
    const count: FrameCount = { read: 0, closed: 0 };
    Object.assign(globalThis, { frameCount: count });
    const { read } = ReadableStreamDefaultReader.prototype;
    ReadableStreamDefaultReader.prototype.read = async function (this: ReadableStreamDefaultReader<unknown>) {
      const result = await read.call(this);
      if (result.value instanceof VideoFrame) count.read += 1;
      return result;
    };
    const { close } = VideoFrame.prototype;
    VideoFrame.prototype.close = function (this: VideoFrame) {
      if (this.format !== null) count.closed += 1;
      close.call(this);
    };
  });
  // One that was taken before may be closed after.
  return () =>
    worker.evaluate(() => {
      const { read, closed } = (globalThis as unknown as { frameCount: FrameCount }).frameCount;
      return Math.max(0, read - closed);
    });
}
