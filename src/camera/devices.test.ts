import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listCameras, plainLabel, watchCameras, type CameraDevice } from './devices';
import { FakeBrowser } from './test-browser';

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser();
  browser.install();
});
afterEach(() => vi.unstubAllGlobals());

test('only cameras are listed, under plain names', async () => {
  browser.devices = [...browser.devices, { kind: 'audioinput', deviceId: 'mic', label: 'Microphone' }];
  expect(await listCameras()).toEqual([{ deviceId: 'desk', label: 'Desk camera' }]);
});

test('a browser without cameras has an empty list', async () => {
  browser.install({ hasMediaDevices: false });
  expect(await listCameras()).toEqual([]);
});

test('a camera plugged in is told until stopped', async () => {
  const lists: (readonly CameraDevice[])[] = [];
  const stop = watchCameras((cameras) => lists.push(cameras));
  const second = { kind: 'videoinput', deviceId: 'second', label: 'Second' };
  browser.changeDevices([...browser.devices, second]);
  await vi.waitFor(() => expect(lists.map(({ length }) => length)).toEqual([2]));
  stop();
  browser.changeDevices([]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(lists).toHaveLength(1);
});

test('a name that is not followed by numbers stays whole', () => {
  expect(plainLabel('FaceTime HD Camera (Built-in)')).toBe('FaceTime HD Camera (Built-in)');
});
