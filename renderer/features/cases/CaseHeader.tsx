import type { ReactNode } from 'react';
import type { Case } from '../../../shared/cases/case.ts';
import { currentStep, holderOf } from '../../../shared/cases/holder-of.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import { serviceTitle } from '../../parts/step-title.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { CaseWords } from './case-words.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The head of the file: both clocks, who holds it, for whom and about whom. */
export function CaseHeader({ current, words, today }: Props) {
  const { say, term, format, lang } = words;
  const { catalogue } = useStore().world();
  const { applicant, representative, children, channel, service } = current.application;
  return (
    <section className="q-panel q-case-head">
      {current.conflict ? <Notice kind="error">{say('conflict')}</Notice> : null}
      <div className="q-case-grid">
        <Clocks current={current} words={words} today={today} />
        <Cell label={say('header.holder')}>
          <Holder current={current} words={words} />
        </Cell>
        <Cell label={say('header.received')}>
          {format.dateTime(current.receivedAt)}
          <div className="q-soft">{term(`channel.${channel}`)}</div>
        </Cell>
        <Cell label={say('header.applicant')}>
          <strong>{fullName(applicant)}</strong>
          {representative ? (
            <div className="q-soft">
              {say('header.representative')}: {fullName(representative)}
            </div>
          ) : null}
        </Cell>
        <Cell label={say('header.children', { count: children.length })} wide>
          {children.map((child, index) => (
            <div key={index}>
              {fullName(child)}, <span className="q-soft">{say('header.born', { date: format.date(child.birthDate) })}</span>
            </div>
          ))}
        </Cell>
        <Cell label={say('header.service')}>{serviceTitle(catalogue, service, lang)}</Cell>
      </div>
    </section>
  );
}

function Clocks({ current, words, today }: Props) {
  const { say, edition, lang, format } = words;
  const step = currentStep(current, edition);
  const { terms } = current;
  if (!terms || !step) {
    const text = say(current.state === 'closed' ? 'clock.done' : 'clock.stopped');
    return (
      <>
        <Cell label={say('clock.step')}>
          <span className="q-soft">{text}</span>
        </Cell>
        <Cell label={say('clock.whole')}>{terms ? format.date(terms.due) : ''}</Cell>
      </>
    );
  }
  return (
    <>
      <Cell label={say('clock.step')}>
        <Term due={step.due} today={today} words={words} />
        <div className="q-soft q-clamp">{edition?.steps.find(({ id }) => id === step.step)?.title[lang]}</div>
      </Cell>
      <Cell label={say('clock.whole')}>
        <Term due={terms.due} today={today} words={words} estimated={terms.estimated} />
      </Cell>
    </>
  );
}

type TermProps = { readonly due: LocalDate; readonly today: LocalDate; readonly words: CaseWords; readonly estimated?: boolean };

function Term({ due, today, words, estimated = false }: TermProps) {
  return (
    <div className="q-term">
      <strong>{words.format.date(due)}</strong>
      <TermBadge due={due} today={today} estimated={estimated} dateless />
    </div>
  );
}

function Holder({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, term, staff } = words;
  const holder = holderOf(current);
  const executor = current.executor === null ? say('header.none') : staff(current.executor);
  return (
    <>
      <strong>{holder ? (holder.staff ? staff(holder.staff) : term(`role.${holder.role}`)) : '—'}</strong>
      {holder?.staff ? null : (
        <div className="q-soft">
          {say('header.executor')}: {executor}
        </div>
      )}
    </>
  );
}

function Cell({ label, wide = false, children }: { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={wide ? 'q-case-cell q-case-wide' : 'q-case-cell'}>
      <div className="q-case-label">{label}</div>
      <div>{children}</div>
    </div>
  );
}
