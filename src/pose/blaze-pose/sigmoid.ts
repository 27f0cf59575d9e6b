/** The networks give scores as logits; ±100 is where float32 has nothing more to say. */
const LOGIT_LIMIT = 100;

/** Logit → 0..1. */
export function sigmoid(logit: number): number {
  const clipped = logit < -LOGIT_LIMIT ? -LOGIT_LIMIT : logit > LOGIT_LIMIT ? LOGIT_LIMIT : logit;
  return 1 / (1 + Math.exp(-clipped));
}

/** 0..1 → logit, so that thousands of scores can be compared without a single `exp`. */
export function logit(share: number): number {
  return Math.log(share / (1 - share));
}
