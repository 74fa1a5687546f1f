import { expect, test } from 'vitest';
import { tableFile } from '../../../renderer/features/region/table-file.ts';

const textOf = (lines: Parameters<typeof tableFile>[0]): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableFile(lines));

test.each([
  ['Kazakh letters and numbers stand as they are', ['Шет ауданының білім бөлімі', 12, 0], 'Шет ауданының білім бөлімі;12;0'],
  [
    'what parts cells is put in quotes',
    ['Опека; попечительство', 'отдел «А» "Б"', 'две\nстроки'],
    '"Опека; попечительство";"отдел «А» ""Б""";"две\nстроки"',
  ],
  ['a formula stays a text', ['=1+1', '+7', '@a', '-x', -3], "'=1+1;'+7;'@a;'-x;-3"],
])('%s', (_what, line, text) => {
  expect(textOf([line])).toBe(`\uFEFF${text}\r\n`);
});
