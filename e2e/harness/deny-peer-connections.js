// Runs in the page, before its scripts: a policy does not stop peer connections, so this does, and tells.
Object.defineProperty(globalThis, 'RTCPeerConnection', {
  writable: false,
  value: class {
    constructor() {
      globalThis.reportPeerConnection();
      throw new Error('Peer connections are denied in tests.');
    }
  },
});
