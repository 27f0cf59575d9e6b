/** Tracks start muted in some browsers until the first frame, and flicker when another tab opens the camera. */
const LASTING_MUTE_MS = 2000;

/** Tells when the track has been muted for two seconds, and when it comes back from that. Returns how to stop. */
export function watchMute(track: MediaStreamTrack, onChange: (isMuted: boolean) => void): () => void {
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasTold = false;

  const onMute = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      wasTold = true;
      onChange(true);
    }, LASTING_MUTE_MS);
  };
  const onUnmute = () => {
    clearTimeout(timer);
    if (wasTold) onChange(false);
    wasTold = false;
  };

  if (track.muted) onMute();
  track.addEventListener('mute', onMute, { signal: stopped.signal });
  track.addEventListener('unmute', onUnmute, { signal: stopped.signal });
  return () => {
    stopped.abort();
    clearTimeout(timer);
  };
}
