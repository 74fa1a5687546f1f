import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../../renderer/ui/base.css';
import '../../../renderer/ui/table.css';
import '../../../renderer/ui/parts.css';
import '../../../renderer/app/app.css';
import { MantineProvider } from '@mantine/core';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { AppShell } from '../../../renderer/app/AppShell.tsx';
import { loopbackBridge } from '../../../renderer/app/bridge/loopback-bridge.ts';
import { startI18n } from '../../../renderer/app/start-i18n.ts';
import { FORMATS } from '../../../renderer/app/words.ts';
import { BridgeProvider } from '../../../renderer/parts/BridgeProvider.tsx';
import { StoreProvider } from '../../../renderer/store/StoreProvider.tsx';
import type { Store } from '../../../renderer/store/store.ts';
import type { SyncDesk } from '../../../renderer/sync/sync-desk.ts';
import { SyncProvider } from '../../../renderer/sync/SyncProvider.tsx';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { Announce } from '../../../renderer/ui/Announce.tsx';
import { theme } from '../../../renderer/ui/theme.ts';
import { FormatsContext } from '../../../renderer/ui/use-format.ts';
import { makeShortcutList, ShortcutsContext } from '../../../renderer/ui/use-shortcut.ts';

export type Shown = {
  /** Keeps a picture under tests/artefacts. */ readonly shot: (name: string) => Promise<void>;
  readonly text: () => string;
  readonly remove: () => void;
};

/** A part of the application with everything that screens stand on. */
export async function show(
  lang: Lang,
  { store, desk }: { readonly store: Store | null; readonly desk: SyncDesk | null },
  children: ReactNode,
): Promise<Shown> {
  await startI18n().changeLanguage(lang);
  const box = document.body.appendChild(document.createElement('div'));
  box.id = 'root';
  const root = createRoot(box);
  root.render(
    <MantineProvider theme={theme} forceColorScheme="light">
      <FormatsContext value={FORMATS}>
        <ShortcutsContext value={makeShortcutList()}>
          <BridgeProvider bridge={loopbackBridge}>
            <Announce>
              <SyncProvider desk={desk}>{store ? <StoreProvider store={store}>{children}</StoreProvider> : children}</SyncProvider>
            </Announce>
          </BridgeProvider>
        </ShortcutsContext>
      </FormatsContext>
    </MantineProvider>,
  );
  const remove = () => {
    root.unmount();
    box.remove();
  };
  const shot = async (name: string) => void (await page.screenshot({ path: `../../artefacts/sync-${name}-${lang}.png` }));
  return { remove, shot, text: () => box.textContent };
}

/** The whole desk at an address. */
export async function showDesk(lang: Lang, store: Store, desk: SyncDesk, path: string): Promise<Shown> {
  location.hash = `#${path}`;
  const actor = store.actor();
  if (!actor) throw new Error('nobody is at the desk');
  return await show(lang, { store, desk }, <AppShell actor={actor} onActor={() => undefined} onOther={() => undefined} />);
}

/** Serious and critical findings of axe on the page as it stands; none when it is good. */
export async function expectAccessible(): Promise<void> {
  // What fades in or out has no contrast of its own yet.
  const fading = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(fading.map(({ finished }) => finished.catch(() => undefined)));
  const { violations } = await axe.run(document);
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)).toEqual([]);
}
