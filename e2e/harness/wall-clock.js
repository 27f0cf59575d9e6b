// Runs in the page, before its scripts: lets a test set the clock on the wall; what runs by itself goes on as it was.
const NativeDate = Date;
globalThis.wallClockAheadMs = 0;
globalThis.Date = class extends NativeDate {
  constructor(...args) {
    super(...(args.length > 0 ? args : [NativeDate.now() + globalThis.wallClockAheadMs]));
  }
  static now() {
    return NativeDate.now() + globalThis.wallClockAheadMs;
  }
};
