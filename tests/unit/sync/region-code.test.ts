import { expect, test } from 'vitest';
import { addressFault, codeFault, groupCode, tidyAddress } from '../../../renderer/parts/region-code.ts';

test.each([
  ['7k4m2xq9', '7K4M-2XQ9'],
  ['7k4m', '7K4M'],
  ['7k4m-', '7K4M'],
  ['7k4m 2', '7K4M-2'],
  // What looks alike on paper, and letters of a Cyrillic keyboard.
  ['oil0', '0110'],
  ['ВСЕН', 'BCEH'],
  // Nothing is swallowed: too much stays, and is said.
  ['7k4m2xq9zz', '7K4M-2XQ9ZZ'],
])('a code while it is typed: %s', (typed, shown) => expect(groupCode(typed)).toBe(shown));

test.each([
  ['7K4M-2XQ9', undefined],
  ['', 'required'],
  ['7K4M', 'code-shape'],
  ['7K4M-2XQ9ZZ', 'code-shape'],
  ['7K4M-2XUЖ', 'code-shape'],
])('what is wrong with a code: %s', (code, fault) => expect(codeFault(code)?.code).toBe(fault));

test.each([
  ['region.example.kz', 'https://region.example.kz', undefined],
  [' https://region.example.kz/ ', 'https://region.example.kz', undefined],
  ['http://127.0.0.1:8470', 'http://127.0.0.1:8470', undefined],
  ['http://region.example.kz', 'http://region.example.kz', 'address-not-https'],
  ['ftp://region.example.kz', 'ftp://region.example.kz', 'address-wrong'],
  ['өңір мекенжайы', 'https://өңір мекенжайы', 'address-wrong'],
  ['', '', 'required'],
])('an address: %s', (typed, tidied, fault) => {
  expect(tidyAddress(typed)).toBe(tidied);
  expect(addressFault(tidied)?.code).toBe(fault);
});
