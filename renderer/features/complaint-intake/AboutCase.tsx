import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { focusNewField } from '../../ui/focus-new-field.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { useComplaintField, useComplaintForm } from './ComplaintFormContext.tsx';
import { withApplicant, withCase, withoutCase } from './draft-about.ts';
import { FoundCases } from './FoundCases.tsx';

/** The case of ours: found in the box or, once chosen, shown with its number, service and state. */
export function AboutCase() {
  const { draft, subject } = useComplaintForm();
  if (draft.about.case === '') return <CaseSearch />;
  return subject ? <ChosenCase found={subject} /> : <p className="intake-plain">{draft.about.number}</p>;
}

function CaseSearch() {
  const { t } = useTranslation('complaint-intake');
  const store = useStore();
  const form = useComplaintForm();
  const field = useComplaintField('about.case');
  const [text, setText] = useState('');
  const pick = async (id: string) => {
    const found = await store.readCase(id);
    if (!found) return;
    form.change((draft) => withCase(draft, found));
    focusNewField('complainant.iin');
  };
  return (
    <>
      <TextField {...field} description={t('about.searchHint')} value={text} onChange={setText} required />
      {text.trim() === '' ? null : <FoundCases text={text} onPick={(id) => void pick(id)} />}
    </>
  );
}

function ChosenCase({ found }: { readonly found: Case }) {
  const { t } = useTranslation('complaint-intake');
  const [lang] = useLang();
  const format = useFormat();
  const form = useComplaintForm();
  const announce = useAnnounce();
  const { catalogue } = useStore().world();
  const { service, applicant } = found.application;
  const takeOver = () => {
    form.change((draft) => withApplicant(draft, found));
    announce(t('about.takenOver'));
    focusNewField('matter');
  };
  const another = () => {
    form.change((draft) => withoutCase(draft, found));
    focusNewField('about.case');
  };
  return (
    <div className="complaint-case">
      <div className="complaint-case-facts">
        <Link href={`/cases/${found.id}`} className="intake-link">
          {found.number.text}
        </Link>
        <StateBadge state={found.state} />
        <span>{catalogue.services.find(({ id }) => id === service)?.short[lang] ?? service}</span>
        <span className="q-soft">{format.dateTime(found.receivedAt)}</span>
        <strong>{fullName(applicant)}</strong>
      </div>
      <div className="q-actions">
        <ActButton label={t('about.takeOver')} shortcut="Alt+Z" onClick={takeOver} />
        <ActButton kind="quiet" label={t('about.another')} onClick={another} />
      </div>
    </div>
  );
}
