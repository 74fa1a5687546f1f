import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { JoinScreen } from '../../../renderer/features/start/JoinScreen.tsx';
import { JoinSteps } from '../../../renderer/features/start/JoinSteps.tsx';
import { keepJoining, readJoining } from '../../../renderer/features/start/joining.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { CodeAnswer } from '../../../shared/wire/enrolment.ts';
import { ADMIN, makeVaultComputer, openWindow } from '../../unit/vault/vault-kit.ts';
import { ALONE, fakeDesk, GREEN, LINK } from './fake-desk.ts';
import { expectAccessible, show, type Shown } from './show-desk.tsx';
import { until } from '../../world/until.ts';

const OFFICE: NonNullable<CodeAnswer['office']> = {
  id: 'o-1',
  name: { kk: 'Үлгі ауданының білім бөлімі', ru: 'Отдел образования Образцового района' },
  kind: 'office',
  staff: [
    { id: 's-1', name: 'Әбенова Г. М.', post: { kk: 'басшы', ru: 'руководитель' }, roles: ['head'], active: true },
    { id: 's-2', name: 'Сейітова А. Б.', post: { kk: 'маман', ru: 'специалист' }, roles: ['clerk'], active: true },
    { id: 's-3', name: 'Сынақов Е. Ж.', post: { kk: 'маман', ru: 'специалист' }, roles: ['clerk'], active: false },
  ],
};
const ANSWER: CodeAnswer = { office: OFFICE, region: { name: LINK.name, publicKey: LINK.publicKey } };

let shown: Shown | null = null;
beforeEach(() => localStorage.clear());
afterEach(() => shown?.remove());

const field = (id: string) => page.elementLocator(document.getElementById(id) as HTMLElement);
const shows = (id: string) => until(() => expect(document.getElementById(id)).not.toBeNull());

test.each(LANGS)(
  'a computer comes to an office that exists: code, person, password, recovery code; a closed window loses no word (%s)',
  async (lang) => {
    const vault = await openWindow(makeVaultComputer());
    const told: string[] = [];
    const steps = () => (
      <JoinSteps
        vault={vault}
        askCode={(address, code) => Promise.resolve(code === '7K4M-2XQ9' ? ok(ANSWER) : err({ code: 'code-wrong', params: { address } }))}
        onSetUp={() => told.push('set-up')}
        onReady={({ staff }, kind) => told.push(`${staff} ${kind}`)}
        onBack={() => told.push('back')}
      />
    );
    shown = await show(lang, { store: null, desk: null }, steps());
    await shows('address');
    await userEvent.fill(field('address'), 'https://region.example.kz');
    await userEvent.type(field('code'), '7k4m2xq8');
    await userEvent.fill(field('computer'), '2-кабинет');
    await userEvent.keyboard('{Enter}');
    await until(() => expect(document.getElementById('code')?.getAttribute('aria-invalid')).toBe('true'));
    await shown.shot('join-region');
    shown.remove();
    shown = await show(lang, { store: null, desk: null }, steps());
    await shows('code');
    await expect.element(field('computer')).toHaveValue('2-кабинет');
    await userEvent.fill(field('code'), '7k4m2xq9');
    await userEvent.keyboard('{Enter}');
    await shows('staff');
    expect(shown.text()).toContain(OFFICE.name[lang]);
    expect(shown.text()).not.toContain('Сынақов');
    await expectAccessible();
    await shown.shot('join-person');
    document.getElementById('staff')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(document.querySelector('.mantine-InputWrapper-error')).not.toBeNull());
    await userEvent.click(page.getByLabelText('Сейітова А. Б.'));
    await userEvent.keyboard('{Enter}');
    await shows('newPassword');
    await shown.shot('join-password');
    await userEvent.fill(field('newPassword'), ADMIN.newPassword);
    await userEvent.fill(field('again'), ADMIN.newPassword);
    await userEvent.keyboard('{Enter}');
    await shows('recovery-typed');
    expect(told).toEqual(['set-up']);
    expect(readJoining()).toMatchObject({ staff: 's-2', keys: true, paper: false });
    const code = document.querySelector('.q-recovery')?.textContent ?? '';
    await userEvent.fill(field('recovery-typed'), code.slice(-4));
    await userEvent.keyboard('{Enter}');
    await until(() => expect(told).toEqual(['set-up', 's-2 office']));
    expect(readJoining()?.paper).toBe(true);
  },
);

test.each(LANGS)('then the region is asked, its second person approves, the cases come; each step goes on where it stopped (%s)', async (lang) => {
  keepJoining({ address: 'https://region.example.kz', code: '7K4M-2XQ9', computer: '2-кабинет', staff: 's-2', keys: true, paper: true });
  let late = true;
  const desk = fakeDesk(ALONE, {
    connect: () => {
      if (late) return Promise.resolve(err({ code: 'code-wrong' }));
      desk.set({ link: { ...LINK, state: 'waiting' } });
      return Promise.resolve(ok(undefined));
    },
    askApproval: () => Promise.resolve(err({ code: 'device-waiting' })),
  });
  shown = await show(lang, { store: null, desk }, <JoinScreen />);
  await until(() => expect(document.getElementById('code')?.getAttribute('aria-invalid')).toBe('true'));
  await shown.shot('join-late');
  await expectAccessible();
  late = false;
  await userEvent.fill(field('code'), '2xq97k4m');
  await userEvent.keyboard('{Enter}');
  await until(() => expect(document.getElementById('code')).toBeNull());
  expect(desk.asked).toEqual(['7K4M-2XQ9', '2XQ9-7K4M'].map((code) => `connect https://region.example.kz ${code} 2-кабинет`));
  await userEvent.keyboard('{Enter}');
  await until(() => expect(document.querySelectorAll('.q-notice')).toHaveLength(2));
  await shown.shot('join-waiting');
  desk.set({ link: LINK, run: { ...GREEN.run, phase: 'loading', done: 12_000, all: 50_000 } });
  await until(() => expect(document.querySelector('progress')?.value).toBe(12_000));
  await shown.shot('join-loading');
  await expectAccessible();
  desk.set({ run: { ...GREEN.run, problem: { code: 'offline' } } });
  await until(() => expect(document.querySelector('button.q-act')).not.toBeNull());
  await userEvent.keyboard('{Enter}');
  expect(desk.asked.at(-1)).toBe('now');
});
