import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { useFormat } from '../../ui/use-format.ts';
import { isInForce, timeLineOf } from './edition-spans.ts';
import { useEditionName } from './use-edition-name.ts';

type Props = { readonly editions: readonly Edition[]; readonly chosen: string; readonly today: LocalDate; readonly onChoose: (id: string) => void };

/** Editions of a service in time, one row for each region; one Tab stop, arrows go from edition to edition, also to repealed ones. */
export function EditionLine({ editions, chosen, today, onChoose }: Props) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  const group = useRef<HTMLDivElement>(null);
  const line = timeLineOf(editions, today);
  const order = line.rows.flatMap(({ spans }) => spans.map(({ edition }) => edition.id));
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    const next = order[(order.indexOf(chosen) + step + order.length) % order.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onChoose(next);
    group.current?.querySelector<HTMLElement>(`[data-edition="${next}"]`)?.focus();
  };
  return (
    <div ref={group} className="q-line" role="radiogroup" aria-label={t('editions')} onKeyDown={keys}>
      {line.rows.map(({ region, spans }) => (
        <div key={region} className="q-line-row">
          <span className="q-line-region">{t(`terms:region.${region}`, { defaultValue: region })}</span>
          <div className="q-line-track">
            {spans.map(({ edition, left, width }) => (
              <Bar
                key={edition.id}
                edition={edition}
                place={{ left: `${left}%`, width: `${width}%` }}
                chosen={edition.id === chosen}
                today={today}
                onChoose={onChoose}
              />
            ))}
            <span className="q-line-today" style={{ left: `${line.today}%` }} aria-hidden="true" />
          </div>
        </div>
      ))}
      <div className="q-line-row" aria-hidden="true">
        <span className="q-line-region" />
        <div className="q-line-track q-line-years">
          {line.years.map(({ year, left }) => (
            <span key={year} style={{ left: `${left}%` }}>
              {year}
            </span>
          ))}
          <strong style={{ left: `${line.today}%` }}>{t('todayMark', { date: format.date(today) })}</strong>
        </div>
      </div>
    </div>
  );
}

type BarProps = {
  readonly edition: Edition;
  readonly place: { readonly left: string; readonly width: string };
  readonly chosen: boolean;
  readonly today: LocalDate;
  readonly onChoose: (id: string) => void;
};

function Bar({ edition, place, chosen, today, onChoose }: BarProps) {
  const { act, region, days, state } = useEditionName(today)(edition);
  const name = [act, region, days, state].join(', ');
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      aria-label={name}
      title={name}
      tabIndex={chosen ? 0 : -1}
      className="q-line-bar"
      data-edition={edition.id}
      data-force={isInForce(edition, today) ? '' : undefined}
      style={place}
      onClick={() => onChoose(edition.id)}
    >
      {act}
    </button>
  );
}
