import './backup.css';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Drilled } from '../../store/store-backups.ts';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { ChooseBackup, type ChosenBackup } from './ChooseBackup.tsx';
import { rememberBackup } from './remembered-backup.ts';
import { type Entrance, restoreOffice, type RestorePlace, type RestoreStep } from './restore-office.ts';
import { RestoreDone } from './RestoreDone.tsx';
import { RestorePerson } from './RestorePerson.tsx';
import { RestoreProgress } from './RestoreProgress.tsx';

type Props = {
  readonly place: RestorePlace;
  /** Whoever has signed in, where the keys are there and only the journal is gone; null: the recovery code is asked. */
  readonly session: Omit<Extract<Entrance, { kind: 'session' }>, 'kind'> | null;
  /** The office is on this computer; the door is to be opened anew. */
  readonly onDone: () => void;
  readonly onBack: () => void;
};
type Work = { readonly step: RestoreStep; readonly done: number };

/** An office comes back from its backup: which file, who may open it, and what came back. */
export function RestoreScreen({ place, session, onDone, onBack }: Props) {
  const { t } = useTranslation('backup');
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [result, setResult] = useState<Drilled | null>(null);
  const running = useRef(false);
  const restore = async (entrance: Entrance) => {
    if (!chosen || running.current) return;
    running.current = true;
    setRefusal(null);
    const restored = await restoreOffice(chosen.bytes, { entrance, place }, (step, done = 0) => setWork({ step, done }));
    running.current = false;
    setWork(null);
    if (!restored.ok) return setRefusal(restored.error);
    await noteRestored(restored.value, place);
    setResult(restored.value);
  };
  const again = () => {
    setChosen(null);
    setRefusal(null);
  };
  return (
    <main className="q-whole">
      <div className="q-whole-card q-restore">
        <header className="q-start-head">
          <strong>Қамқор · Qamqor</strong>
          <LangSwitch />
        </header>
        <h1>{t(result ? 'restore.doneTitle' : 'restore.title')}</h1>
        {result ? <RestoreDone restored={result} onDone={onDone} /> : null}
        {!result && work ? <RestoreProgress {...work} /> : null}
        {!result && !chosen ? <ChooseBackup onChosen={setChosen} onBack={onBack} /> : null}
        {!result && chosen ? (
          <div hidden={work !== null}>
            <RestorePerson chosen={chosen} session={session} refusal={refusal} onRestore={(entrance) => void restore(entrance)} onBack={again} />
          </div>
        ) : null}
      </div>
    </main>
  );
}

/** Said to the first who comes in, and written into the journal then. */
async function noteRestored({ entries, cases, complaints, manifest }: Drilled, { vaultPorts }: RestorePlace): Promise<void> {
  const secret = (await vaultPorts.deviceSecret?.().catch(() => null)) ?? null;
  rememberBackup('restored', { entries, cases, complaints, madeAt: manifest.madeAt, otherPasswords: secret !== null, told: false });
}
