import { useTranslation } from 'react-i18next';
import type { Breach, Office } from '../../../shared/cases/office.ts';
import { isUntold } from '../../../shared/cases/tell-breach.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { BreachClock } from '../../parts/BreachClock.tsx';
import { staffName } from '../../parts/staff-name.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Props = {
  readonly breach: Breach;
  readonly office: Office;
  readonly today: LocalDate;
  readonly refusal: string | undefined;
  readonly onTell: () => void;
};

/** One breach: the clock until the authority is told, what happened, and who was told when. */
export function BreachRow({ breach, office, today, refusal, onTell }: Props) {
  const { t } = useTranslation('personal-data');
  const format = useFormat();
  const told = breach.told.map(({ whom, on, number, by }) => {
    const what = t(`breaches.whom.${whom}`);
    return `${what}: ${number ? t('breaches.letter', { number, date: format.date(on) }) : format.date(on)} (${staffName(office, by)})`;
  });
  return (
    <li>
      <div className="q-breach-head">
        <strong>{t('breaches.noticed', { at: format.dateTime(breach.noticedAt) })}</strong>
        {isUntold(breach) ? (
          <BreachClock notifyBy={breach.notifyBy} today={today} />
        ) : (
          <Badge tone="green" icon="check">
            {t('breaches.authorityTold')}
          </Badge>
        )}
        <ActButton label={t('breaches.tell')} kind={isUntold(breach) ? 'normal' : 'quiet'} refusal={refusal} onClick={onTell} />
      </div>
      <Facts
        rows={[
          { label: t('breaches.what'), value: <span className="q-pre">{breach.what}</span> },
          { label: t('breaches.data'), value: breach.data },
          { label: t('breaches.people'), value: format.number(breach.people) },
          { label: t('breaches.measures'), value: <span className="q-pre">{breach.measures}</span> },
          { label: t('breaches.told'), value: told.length > 0 ? told.map((line) => <div key={line}>{line}</div>) : t('breaches.nobody') },
        ]}
      />
    </li>
  );
}
