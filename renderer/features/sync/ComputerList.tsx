import { useTranslation } from 'react-i18next';
import type { Workplace } from '../../../shared/cases/office.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Computer = Workplace & { readonly joinedAt: LocalDateTime; readonly revokedAt?: LocalDateTime | undefined };

/** The office's computers as the region let them in, also those that it has shut out. */
export function ComputerList({ workplaces, here }: { readonly workplaces: readonly Computer[]; readonly here: string | null }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  // What a computer was before a loss is no computer of its own.
  const computers = workplaces.filter(({ of }) => of === undefined);
  if (computers.length === 0) return null;
  return (
    <section aria-label={t('connect.computers')}>
      <strong>{t('connect.computers')}</strong>
      <ul className="q-computers">
        {computers.map(({ device, name, mark, joinedAt, revokedAt }) => (
          <li key={device}>
            <span>
              <strong>{name}</strong>{' '}
              <span className="q-soft">
                {t('connect.markOf', { mark })}, {t('connect.joined', { date: format.date(dateOf(joinedAt)) })}
              </span>
            </span>
            {device === here ? (
              <Badge tone="accent" icon="check">
                {t('connect.here')}
              </Badge>
            ) : null}
            {revokedAt === undefined ? null : (
              <Badge tone="neutral" icon="stop">
                {t('connect.gone', { date: format.date(dateOf(revokedAt)) })}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
