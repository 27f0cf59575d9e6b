// Runs in the page, before its scripts: the key of a laptop that holds the camera's pictures back. No test browser has one:
// the event is made by hand, on the real track.
const media = navigator.mediaDevices;
const tracks = [];
if (media) {
  const open = media.getUserMedia.bind(media);
  media.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    tracks.push(...stream.getVideoTracks());
    return stream;
  };
}
globalThis.pressCameraKey = (isMuted) => {
  for (const track of tracks) {
    Object.defineProperty(track, 'muted', { value: isMuted, configurable: true });
    track.dispatchEvent(new Event(isMuted ? 'mute' : 'unmute'));
  }
};
