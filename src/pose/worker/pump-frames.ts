import type { NewestFrame } from './newest-frame';
import type { WatchedFrames } from '../worker-protocol';

/** Reads every frame of a stream as it comes, in the worker. Returns how to stop; `newest` then ends. */
export function pumpFrames(frames: WatchedFrames, newest: NewestFrame, nowMs: () => number): () => void {
  const reader = streamOf(frames).getReader();
  void pump();

  async function pump(): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        newest.put({ image: value, timestampMs: nowMs(), width: value.displayWidth, height: value.displayHeight });
      }
    } catch {
      // A stream that breaks (its page side went away) has ended for us just the same.
    } finally {
      newest.end();
    }
  }

  return () => {
    newest.end();
    reader.cancel().catch(() => undefined);
  };
}

function streamOf(frames: WatchedFrames): ReadableStream<VideoFrame> {
  if (frames instanceof ReadableStream) return frames;
  const init: ProcessorInit = { track: frames };
  return new MediaStreamTrackProcessor(init).readable;
}

/** TypeScript's worker library forgets the one thing a processor can't do without. */
type ProcessorInit = MediaStreamTrackProcessorInit & { readonly track: MediaStreamTrack };
