import { useTranslation } from 'react-i18next';
import { emptyCounter } from '../../../shared/cases/application-draft.ts';
import type { ChannelRule } from '../../../shared/law/catalogue.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { phaseOf, pressed, stillWaiting, visitMinutes } from './visit-phase.ts';

/** Waiting and service at the window against the norms of the edition: it runs by itself, warns before the norm and after it. */
export function Stopwatch() {
  const { t } = useTranslation('intake');
  const { draft, check } = useIntakeForm();
  const { rule, via, now } = check;
  if (via || !rule || (!rule.maxWait && !rule.maxService)) return null;
  const { waited, served } = visitMinutes(draft.counter ?? emptyCounter(), now);
  return (
    <section className="intake-due" aria-label={t('visit.title')}>
      <span className="q-soft">{t('visit.title')}</span>
      <Line name={t('visit.waiting')} minutes={waited} norm={rule.maxWait?.amount ?? null} />
      <Line name={t('visit.service')} minutes={served} norm={rule.maxService?.amount ?? null} />
      <Buttons />
      <Norms rule={rule} />
    </section>
  );
}

function Buttons() {
  const { t } = useTranslation('intake');
  const form = useIntakeForm();
  const counter = form.draft.counter ?? emptyCounter();
  const phase = phaseOf(counter);
  const now = form.check.now;
  const set = (next: typeof counter) => form.change((draft) => ({ ...draft, counter: next }));
  if (phase === 'ended') return null;
  return (
    <div className="q-actions">
      <ActButton label={t(`visit.press.${phase}`)} icon="clock" shortcut="Alt+T" onClick={() => set(pressed(counter, now))} />
      {phase === 'serving' && counter.arrivedAt === '' ? (
        <ActButton kind="quiet" label={t('visit.stillWaiting')} onClick={() => set(stillWaiting(counter))} />
      ) : null}
    </div>
  );
}

type LineProps = { readonly name: string; readonly minutes: number | null; readonly norm: number | null };

function Line({ name, minutes, norm }: LineProps) {
  const { t } = useTranslation('intake');
  if (norm === null) return null;
  const over = minutes !== null && minutes > norm;
  const soon = minutes !== null && !over && minutes >= norm * 0.8;
  const tone: Tone = over ? 'red' : soon ? 'amber' : 'neutral';
  const text = minutes === null ? t('visit.norm', { norm }) : t(over ? 'visit.over' : 'visit.of', { minutes, norm });
  return (
    <div className="intake-visit-line">
      <span>{name}</span>
      <span role={over || soon ? 'status' : undefined}>
        <Badge tone={tone} icon={over ? 'warning' : 'clock'}>
          {text}
        </Badge>
      </span>
    </div>
  );
}

/** The processes of the act with their minutes, where it names any. */
function Norms({ rule }: { readonly rule: ChannelRule }) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const norms = (rule.norms ?? []).filter(({ duration }) => duration?.unit === 'minute');
  if (norms.length === 0) return null;
  return (
    <details>
      <summary>{t('visit.norms', { count: norms.length })}</summary>
      <ul className="intake-norms">
        {norms.map(({ id, title, duration }) => (
          <li key={id}>
            {title[lang]} – <strong>{t('visit.minutes', { count: duration?.amount ?? 0 })}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}
