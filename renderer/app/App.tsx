import { MantineProvider } from '@mantine/core';
import { useMemo } from 'react';
import type { Bridge, ShellInfo } from '../../shared/wire/bridge.ts';
import { BridgeProvider } from '../parts/BridgeProvider.tsx';
import { Announce } from '../ui/Announce.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { theme } from '../ui/theme.ts';
import { FormatsContext } from '../ui/use-format.ts';
import { makeShortcutList, ShortcutsContext } from '../ui/use-shortcut.ts';
import { OfficeDoor } from './OfficeDoor.tsx';
import { ScreenFault } from './ScreenFault.tsx';
import { FORMATS } from './words.ts';

/** Everything that all screens stand on. */
export function App({ bridge, info }: { readonly bridge: Bridge; readonly info: ShellInfo }) {
  const shortcuts = useMemo(makeShortcutList, []);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <FormatsContext value={FORMATS}>
        <ShortcutsContext value={shortcuts}>
          <BridgeProvider bridge={bridge}>
            <Announce>
              <ErrorBoundary fallback={(retry, code) => <ScreenFault onRetry={retry} code={code} />}>
                <OfficeDoor info={info} />
              </ErrorBoundary>
            </Announce>
          </BridgeProvider>
        </ShortcutsContext>
      </FormatsContext>
    </MantineProvider>
  );
}
