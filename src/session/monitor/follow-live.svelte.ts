import { untrack } from 'svelte';
import type { PoseResult } from '../../pose/pose-engine';
import type { EngineInfo } from '../../pose/pose-estimator';
import type { Judgement } from '../../posture/judgement';
import type { LiveFault } from '../live/live-phase';
import type { LiveSession } from '../live/live-session.svelte';

/** What the day needs to know of the live check, as it happens. */
export interface LiveHandlers {
  readonly onGlance: (tookMs: number) => void;
  /** A picture was looked at, whatever it meant. */
  readonly onSeen: () => void;
  readonly onLook: (judgement: Judgement, result: PoseResult) => void;
  /** Something else runs, or nothing does any more. `fault`: why no pictures are looked at. */
  readonly onChange: (state: {
    readonly fault: LiveFault | null;
    readonly hasSource: boolean;
    readonly needsBaseline: boolean;
  }) => void;
  /** Another engine than before looks, or the same one in another way. */
  readonly onEngineChange: () => void;
}

/** Returns how to stop. */
export function followLive(live: LiveSession, handlers: LiveHandlers): () => void {
  let wayBefore = wayOf(live.engine);
  const leave = live.subscribe({
    onGlance: ({ tookMs }) => handlers.onGlance(tookMs),
    onLook: ({ result, judgement }) => {
      handlers.onSeen();
      if (judgement) handlers.onLook(judgement, result);
    },
  });
  const stop = $effect.root(() => {
    $effect(() => {
      const needsBaseline = live.phase.phase === 'capturing' && !live.baseline;
      const state = { fault: faultOf(live), hasSource: live.source !== null, needsBaseline };
      untrack(() => handlers.onChange(state));
    });
    $effect(() => {
      const way = wayOf(live.engine);
      const isAnother = wayBefore !== null && way !== null && wayBefore !== way;
      wayBefore = way ?? wayBefore;
      if (isAnother) untrack(handlers.onEngineChange);
    });
  });
  return () => {
    leave();
    stop();
  };
}

function faultOf({ phase, restarting }: LiveSession): LiveFault | null {
  if (phase.phase === 'fault') return phase.fault;
  return restarting && { from: 'engine', fault: restarting };
}

function wayOf(engine: EngineInfo | null): string | null {
  return engine && `${engine.engine} ${engine.accelerator}`;
}
