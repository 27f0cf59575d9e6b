import { expect, test } from 'vitest';
import { historyFaultOf } from './history-fault';

const named = (name: string) => new DOMException('It failed.', name);

test.each(['SecurityError', 'UnknownError', 'InvalidStateError', 'AbortError', 'NotFoundError', 'TypeError'])(
  'a database that can not open (%s) is refused, not damaged',
  (name) => expect(historyFaultOf(named(name), 'opening').fault).toBe('unavailable'),
);

test.each(['SecurityError', 'UnknownError', 'NotAllowedError', 'ReadOnlyError', 'DataError'])(
  'a write that fails with %s is refused, not damaged',
  (name) => expect(historyFaultOf(named(name), 'writing').fault).toBe('unavailable'),
);

test('what fails while it is read is damaged', () => {
  expect(historyFaultOf(named('UnknownError'), 'reading').fault).toBe('corrupt');
  expect(historyFaultOf(new RangeError('Out of bounds.'), 'reading').fault).toBe('corrupt');
});

test.each(['opening', 'reading', 'writing'] as const)(
  'a full disk and a newer layout are told apart while %s',
  (doing) => {
    expect(historyFaultOf(named('QuotaExceededError'), doing).fault).toBe('quota');
    expect(historyFaultOf({ inner: named('VersionError') }, doing).fault).toBe('newerSchema');
  },
);
