import { expect, test } from 'vitest';
import { passwordFault } from '../../../renderer/vault/password-rules.ts';

test.each([
  ['төрт бөлек қызыл алма', null],
  ['ара мен қар', 'password-too-short'],
  ['дом река мост сад', null],
  ['дом дом дом дом', 'password-too-common'],
  ['а б в г', 'password-too-short'],
  ['', 'password-too-short'],
  ['Ұ7!ңөЗ-ққ', 'password-too-short'],
  ['Ұ7!ңөЗ-ққ2vK', null],
  ['123456789012', 'password-too-common'],
  ['password1234', 'password-too-common'],
  ['Password2026!', 'password-too-common'],
  ['Қазақстан2026', 'password-too-common'],
  ['администратор', 'password-too-common'],
  ['qwertyuiop12', 'password-too-common'],
  ['йцукенгшщзхъ', 'password-too-common'],
  ['абвабвабвабв', 'password-too-common'],
  ['aaaaaaaaaaaaaaaa', 'password-too-common'],
  ['!!!!!!!!!!!!!!', 'password-too-common'],
  ['Маман 1', 'password-is-name'],
  ['маман1', 'password-is-name'],
  ['2026-Маман-2026', 'password-is-name'],
  ['ж'.repeat(257), 'too-long'],
])('«%s» → %s', (password, code) => expect(passwordFault(password, 'Маман 1')?.code ?? null).toBe(code));

test('a name of digits alone forbids only itself', () => {
  expect(passwordFault('төрт бөлек қызыл алма', '1')).toBeNull();
  expect(passwordFault('1', '1')?.code).toBe('password-is-name');
});
