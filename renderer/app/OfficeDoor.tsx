import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShellInfo } from '../../shared/wire/bridge.ts';
import { StoreProvider } from '../store/StoreProvider.tsx';
import type { StoreName } from '../store/store.ts';
import { OpenedOffice } from './OpenedOffice.tsx';
import { remember, remembered } from './remember.ts';
import { StoreProblem } from './StoreProblem.tsx';
import { useOpenedStore } from './use-opened-store.ts';

const asksForPractice = (info: ShellInfo): boolean => info.practice || new URLSearchParams(location.search).has('practice');

function firstStore(info: ShellInfo): StoreName {
  const chosen = remembered('office');
  if (chosen !== null) return chosen === 'practice' ? 'qamqor-practice' : 'qamqor';
  return asksForPractice(info) ? 'qamqor-practice' : 'qamqor';
}

/** Which office this window works in: the real one or the practice one; each has a store of its own. */
export function OfficeDoor({ info }: { readonly info: ShellInfo }) {
  const { t } = useTranslation('app');
  const [name, setName] = useState<StoreName>(() => firstStore(info));
  const { opening, again } = useOpenedStore(name);
  const go = (next: StoreName) => {
    remember('office', next === 'qamqor' ? 'office' : 'practice');
    remember('actor', null);
    location.hash = '#/';
    setName(next);
  };
  if (opening.status === 'opening') {
    return (
      <main className="q-whole" aria-busy="true">
        <Loader size="sm" type="dots" />
        <p role="status">{t('opening')}</p>
      </main>
    );
  }
  if (opening.status === 'refused')
    return (
      <StoreProblem
        refusal={opening.refusal}
        practice={name !== 'qamqor'}
        onAgain={again}
        onOther={() => go(name === 'qamqor' ? 'qamqor-practice' : 'qamqor')}
      />
    );
  return (
    <StoreProvider store={opening.store} key={name}>
      <OpenedOffice onPractice={() => go('qamqor-practice')} onOffice={() => go('qamqor')} />
    </StoreProvider>
  );
}
