// Runs in the page, before its scripts: lets a test take the camera out of the browser's list, and put it back.
const devices = navigator.mediaDevices;
const enumerate = devices?.enumerateDevices.bind(devices);
let isPulledOut = false;
if (devices) devices.enumerateDevices = async () => (isPulledOut ? [] : enumerate());
globalThis.pullOutCamera = () => (isPulledOut = true);
globalThis.plugInCamera = () => {
  isPulledOut = false;
  devices.dispatchEvent(new Event('devicechange'));
};
