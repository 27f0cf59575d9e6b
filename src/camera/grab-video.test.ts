import { expect, test } from 'vitest';
import { unseenFrames } from './grab-video';

/** What the grabber asks of a video element; its clock runs on between pictures, as in browsers. */
function fakeVideo({ counts }: { counts: boolean }) {
  let pictures = 0;
  let currentTime = 0;
  const video = {
    readyState: 4,
    videoWidth: 640,
    videoHeight: 480,
    get currentTime() {
      return currentTime;
    },
    getVideoPlaybackQuality: () => ({ totalVideoFrames: counts ? pictures : 0 }),
    passMs(ms: number) {
      currentTime += ms / 1000;
    },
    nextPicture() {
      pictures += 1;
      currentTime += 0.2;
    },
  };
  return video;
}

const imageOf = () => Promise.resolve({ width: 640, height: 480, close: () => undefined } as ImageBitmap);

function grabberOf(video: ReturnType<typeof fakeVideo>) {
  return unseenFrames(video as unknown as HTMLVideoElement, imageOf);
}

test('each picture is taken once, however often it is asked for', async () => {
  const video = fakeVideo({ counts: true });
  const grab = grabberOf(video);
  video.nextPicture();
  expect(await grab(1000)).toMatchObject({ timestampMs: 1000, width: 640, height: 480 });
  video.passMs(20);
  expect(await grab(1020)).toBeNull();
  video.nextPicture();
  expect(await grab(1200)).not.toBeNull();
});

test('where pictures are not counted the clock decides', async () => {
  const video = fakeVideo({ counts: false });
  const grab = grabberOf(video);
  video.nextPicture();
  expect(await grab(1000)).not.toBeNull();
  expect(await grab(1010)).toBeNull();
  video.passMs(20);
  expect(await grab(1030)).not.toBeNull();
});

test('before the first picture there is nothing to take', async () => {
  const video = fakeVideo({ counts: true });
  video.readyState = 1;
  expect(await grabberOf(video)(0)).toBeNull();
});
