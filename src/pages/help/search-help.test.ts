import { expect, test } from 'vitest';
import { searchHelp } from './search-help';

const items = [{ text: 'Cámara y luz: la ventana' }, { text: 'Privacy and data' }, { text: 'إعدادات الكاميرا' }];

test('case, accents and the order of words do not matter', () => {
  expect(searchHelp('LUZ camara', items)).toEqual([items[0]]);
  expect(searchHelp('اعدادات', items)).toEqual([items[2]]);
});

test('every word must be there', () => {
  expect(searchHelp('privacy window', items)).toEqual([]);
});

test('nothing asked finds everything', () => {
  expect(searchHelp('  ', items)).toEqual(items);
});
