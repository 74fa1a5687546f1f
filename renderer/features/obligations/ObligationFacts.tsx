import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import { obligationState } from '../../../shared/cases/obligations.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { citeSource } from '../../../shared/law/cite.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { formatPhone } from '../../../shared/people/phone.ts';
import { staffName } from '../../parts/staff-name.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

const TONE = { received: 'green', waiting: 'neutral', overdue: 'red' } as const;
const ICON = { received: 'check', waiting: 'clock', overdue: 'error' } as const;

/** Every obligation of a case: what, by when, reminders, and the certificate when it is here. */
export function ObligationFacts({ found, today }: { readonly found: Case; readonly today: LocalDate }) {
  const { t } = useTranslation(['obligations', 'terms']);
  const { catalogue, office } = useStore().world();
  const format = useFormat();
  const [lang] = useLang();
  const edition = editionById(catalogue, found.edition);
  const { phone } = found.application.applicant;
  return (found.obligations ?? []).map((owed) => {
    const law = edition?.obligations.find(({ id }) => id === owed.id);
    const state = obligationState(owed, today);
    const { received, reminders } = owed;
    return (
      <Facts
        key={owed.id}
        rows={[
          { label: t('what'), value: law ? <Law text={law.text[lang]} cite={citeSource(catalogue, law.source, lang)} /> : owed.id },
          {
            label: t('stands'),
            value: (
              <Badge tone={TONE[state]} icon={ICON[state]}>
                {t(`terms:obligationState.${state}`)}
              </Badge>
            ),
          },
          { label: t('due'), value: received ? format.date(owed.due) : <TermBadge due={owed.workingDay ?? owed.due} today={today} /> },
          { label: t('plainDay'), value: owed.workingDay && owed.workingDay !== owed.due ? format.dateWithWeekday(owed.due) : null },
          {
            label: t('reminders'),
            value: reminders.map(({ at, by }) => <div key={at}>{[format.dateTime(at), staffName(office, by)].join(', ')}</div>),
          },
          { label: t('receivedAs'), value: received ? t('certificateOf', { number: received.number, date: format.date(received.date) }) : null },
          { label: t('phone'), value: phone ? formatPhone(phone) : null },
        ].filter(({ value }) => !Array.isArray(value) || value.length > 0)}
      />
    );
  });
}

function Law({ text, cite }: { readonly text: string; readonly cite: string }) {
  return (
    <>
      {text} <span className="q-soft">({cite})</span>
    </>
  );
}
