import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isCameraFault } from './camera-fault';
import { FakeBrowser, FakeStream, FakeTrack, overconstrained } from './test-browser';
import { openWebcam } from './webcam';

const WISHES = { fps: 5, width: 640, height: 480 };
let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
  browser.install();
});
afterEach(() => vi.unstubAllGlobals());

async function opened(options = WISHES) {
  const source = await openWebcam(options);
  if (isCameraFault(source)) throw new Error(source.kind);
  return source;
}

test('the camera opens at a low rate, uncropped, without sound, under its plain name', async () => {
  const source = await opened();
  expect(browser.asked).toEqual([
    {
      video: { frameRate: { ideal: 5 }, width: { ideal: 640 }, height: { ideal: 480 }, resizeMode: 'none' },
      audio: false,
    },
  ]);
  expect(source).toMatchObject({ kind: 'webcam', label: 'Desk camera', width: 640, height: 480 });
});

test('a chosen camera that is gone gives way to any other', async () => {
  browser.answer = ({ video }) =>
    typeof video === 'object' && video.deviceId
      ? Promise.reject(overconstrained('deviceId'))
      : Promise.resolve(new FakeStream());
  expect((await openWebcam({ ...WISHES, deviceId: 'lent' })).kind).toBe('webcam');
  expect(browser.asked[0]?.video).toMatchObject({ deviceId: { exact: 'lent' } });
  expect(browser.asked[1]?.video).not.toHaveProperty('deviceId');
});

test('a camera that can do nothing of what is wished is taken as it is', async () => {
  browser.answer = ({ video }) =>
    video === true ? Promise.resolve(new FakeStream()) : Promise.reject(overconstrained('width'));
  expect((await openWebcam(WISHES)).kind).toBe('webcam');
});

test('a camera that refuses even that is overconstrained', async () => {
  browser.answer = () => Promise.reject(overconstrained('frameRate'));
  expect(await openWebcam(WISHES)).toMatchObject({ kind: 'overconstrained' });
  expect(browser.asked).toHaveLength(2);
});

test('a busy camera is reported at once: another one is the choice of the person', async () => {
  browser.answer = () => Promise.reject(new DOMException('Could not start video source', 'NotReadableError'));
  expect(await openWebcam({ ...WISHES, deviceId: 'desk' })).toMatchObject({ kind: 'busy' });
  expect(browser.asked).toHaveLength(1);
});

test('a no is a fault, a closed question another', async () => {
  browser.answer = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  browser.setPermission('denied');
  expect(await openWebcam(WISHES)).toMatchObject({ kind: 'denied' });
  browser.setPermission('prompt');
  expect(await openWebcam(WISHES)).toMatchObject({ kind: 'dismissed' });
});

test('the page learns that the browser is asking, and only then', async () => {
  const onAsking = vi.fn();
  await openWebcam({ ...WISHES, onAsking });
  expect(onAsking).not.toHaveBeenCalled();
  browser.setPermission('prompt');
  await openWebcam({ ...WISHES, onAsking });
  expect(onAsking).toHaveBeenCalledOnce();
});

test('a question without an answer can be given up, and a late yes lights no camera', async () => {
  const late = new FakeTrack();
  let answerYes = () => {};
  browser.answer = () => new Promise((resolve) => (answerYes = () => resolve(new FakeStream(late))));
  const giveUp = new AbortController();
  const opening = openWebcam({ ...WISHES, signal: giveUp.signal });
  await vi.waitFor(() => expect(browser.asked).toHaveLength(1));
  giveUp.abort();
  expect(await opening).toMatchObject({ kind: 'unanswered' });
  answerYes();
  await vi.waitFor(() => expect(late.readyState).toBe('ended'));
});

test('an old address or an old browser is told apart from a missing camera', async () => {
  browser.install({ hasMediaDevices: false, isSecure: false });
  expect(await openWebcam(WISHES)).toMatchObject({ kind: 'insecure' });
  browser.install({ hasMediaDevices: false });
  expect(await openWebcam(WISHES)).toMatchObject({ kind: 'unsupported' });
});

test('a browser that does not know the permission still opens the camera', async () => {
  browser.install({ knowsPermission: false });
  expect((await openWebcam(WISHES)).kind).toBe('webcam');
});

test('the camera before is stopped before the next is asked for', async () => {
  const first = new FakeTrack();
  browser.answer = () => Promise.resolve(new FakeStream(first));
  await opened();
  browser.answer = () => {
    expect(first.readyState).toBe('ended');
    return Promise.resolve(new FakeStream());
  };
  await opened();
});

test('of two calls at once the newer has the camera and the older leaves none open', async () => {
  const tracks = [new FakeTrack(), new FakeTrack()];
  let calls = 0;
  browser.answer = () => Promise.resolve(new FakeStream(tracks[calls++]));
  const [older, newer] = await Promise.all([openWebcam(WISHES), openWebcam(WISHES)]);
  expect(older).toMatchObject({ kind: 'unanswered' });
  expect(newer.kind).toBe('webcam');
  expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
});

test('a worker started anew gets a new stream, and the one before ends', async () => {
  const track = new FakeTrack();
  browser.answer = () => Promise.resolve(new FakeStream(track));
  vi.stubGlobal('MediaStreamTrackProcessor', FakeProcessor);
  const source = await opened();
  expect(source.stream()).toBeInstanceOf(ReadableStream);
  expect(source.stream()).toBeInstanceOf(ReadableStream);
  expect(track.copies.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
  source.stop();
  expect([track, ...track.copies].every(({ readyState }) => readyState === 'ended')).toBe(true);
});

class FakeProcessor {
  readonly readable = new ReadableStream();
}

test('without MediaStreamTrackProcessor on the page there is a track for the worker instead', async () => {
  const source = await opened();
  expect(source.stream()).toBeNull();
  expect(source.track?.()).toBeInstanceOf(FakeTrack);
});

test('another rate is asked of preview and worker alike, together with the size', async () => {
  const track = new FakeTrack();
  browser.answer = () => Promise.resolve(new FakeStream(track));
  const source = await opened();
  source.track?.();
  await source.setFrameRate(30);
  const wanted = { frameRate: { ideal: 30 }, width: { ideal: 640 }, height: { ideal: 480 }, resizeMode: 'none' };
  expect(track.applied).toEqual([wanted]);
  expect(track.copies[0]?.applied).toEqual([wanted]);
});

test('a camera that knows only one rate keeps it without a fault', async () => {
  const track = new FakeTrack();
  track.refusal = overconstrained('frameRate');
  browser.answer = () => Promise.resolve(new FakeStream(track));
  await expect((await opened()).setFrameRate(1)).resolves.toBeUndefined();
});

test('of two cameras with one name it is known that only their ids tell them apart', async () => {
  expect((await opened()).hasTwin).toBe(false);
  browser.devices = ['desk', 'other'].map((deviceId) => ({
    kind: 'videoinput',
    deviceId,
    label: 'Desk camera (046d:0825)',
  }));
  expect((await opened()).hasTwin).toBe(true);
});
