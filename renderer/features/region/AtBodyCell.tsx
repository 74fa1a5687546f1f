import { useTranslation } from 'react-i18next';
import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { ComplaintStateBadge } from '../../parts/ComplaintStateBadge.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** Who has the complaint: still the office; nobody here yet, and since when; or the body's own desk, under which number and with whom. */
export function AtBodyCell({ complaint: { state, atBody } }: { readonly complaint: BodyComplaint }) {
  const { t } = useTranslation('region');
  const format = useFormat();
  const under =
    atBody.kind === 'at-office'
      ? t('body.atOffice')
      : atBody.kind === 'taken-over'
        ? t('body.takenBy', { number: atBody.number, name: atBody.by })
        : [t('body.sentOn', { date: format.date(atBody.since) }), atBody.days ? t('body.days', { count: atBody.days }) : '']
            .filter(Boolean)
            .join(', ');
  return (
    <div className="q-two">
      <div>
        {atBody.kind === 'waiting' ? (
          <Badge tone={atBody.late ? 'red' : 'amber'} icon={atBody.late ? 'warning' : 'clock'}>
            {t(atBody.late ? 'body.waitsLate' : 'body.waits')}
          </Badge>
        ) : (
          <ComplaintStateBadge state={atBody.kind === 'taken-over' ? atBody.state : state} />
        )}
      </div>
      <div className="q-soft" title={under}>
        {under}
      </div>
    </div>
  );
}
