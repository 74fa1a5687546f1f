import { lazy, Suspense, useState } from 'react';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
import type { ShellInfo } from '../../shared/wire/bridge.ts';
import type { StoreName } from '../store/store.ts';
import { Opening } from './Opening.tsx';
import { PracticeOffice } from './PracticeOffice.tsx';
import { remember, remembered } from './remember.ts';

// Keys and passwords come when the real office is wanted; the practice office does without.
const RealOffice = lazy(async () => ({ default: (await import('./session/RealOffice.tsx')).RealOffice }));

const asksForPractice = (info: ShellInfo): boolean => info.practice || new URLSearchParams(location.search).has('practice');

function firstStore(info: ShellInfo): StoreName {
  const chosen = remembered('office');
  if (chosen !== null) return chosen === 'practice' ? 'qamqor-practice' : 'qamqor';
  return asksForPractice(info) ? 'qamqor-practice' : 'qamqor';
}

/** Which office this window works in: the real one or the practice one; each has a store of its own. */
export function OfficeDoor({ info }: { readonly info: ShellInfo }) {
  const [name, setName] = useState<StoreName>(() => firstStore(info));
  const go = (next: StoreName) => {
    remember('office', next === 'qamqor' ? 'office' : 'practice');
    remember('actor', null);
    location.hash = '#/';
    setName(next);
  };
  const practise = (kind?: WorkplaceKind) => {
    if (kind) remember('practiceKind', kind);
    go('qamqor-practice');
  };
  if (name === 'qamqor-practice') return <PracticeOffice onOffice={() => go('qamqor')} />;
  return (
    <Suspense fallback={<Opening />}>
      <RealOffice onPractice={practise} />
    </Suspense>
  );
}
