import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ChannelCard } from './ChannelCard.tsx';
import { DocumentList } from './DocumentList.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { LegalWords } from './LegalWords.tsx';
import { FieldList, GapNotice, GroundList, LawRow, NormList, useOnly, WhenNote } from './law-rows.tsx';

/** The rows of the passport, each with where it stands; what an edition does not have is left out. */
export function Passport({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  return (
    <div className="q-law">
      <div className="q-law-wide">
        <GapNotice edition={edition} />
      </div>
      <div className="q-law-wide q-law-channels">
        {edition.channels.map((rule) => (
          <ChannelCard key={rule.channel} rule={rule} />
        ))}
      </div>
      <FactsPanel edition={edition} />
      <Steps edition={edition} />
      <DocumentList edition={edition} />
      <Section title={t('questions')} rows={edition.conditions}>
        <ul className="q-law-list">
          {edition.conditions.map((one) => (
            <LawRow key={one.id} source={one.source}>
              <LegalWords text={one.question} />
            </LawRow>
          ))}
        </ul>
      </Section>
      <Section title={t('particulars')} rows={edition.particulars}>
        <FieldList edition={edition} fields={edition.particulars} />
      </Section>
      <Section title={t('acceptanceGrounds')} rows={edition.acceptanceGrounds}>
        <GroundList rows={edition.acceptanceGrounds} />
      </Section>
      <Section title={t('grounds')} rows={edition.grounds}>
        <GroundList rows={edition.grounds} />
      </Section>
      <Section title={t('results')} rows={edition.results}>
        <GroundList rows={edition.results} />
      </Section>
      <Section title={t('resultFields')} rows={edition.resultFields}>
        <FieldList edition={edition} fields={edition.resultFields} />
      </Section>
      <Obligations edition={edition} />
      <Section title={t('norms')} rows={edition.channels.flatMap(({ norms = [] }) => norms)}>
        <NormList edition={edition} />
      </Section>
      <Forms edition={edition} />
      <Complaints edition={edition} />
      <Storage edition={edition} />
    </div>
  );
}

function Section({ title, rows, children }: { readonly title: string; readonly rows: readonly unknown[]; readonly children: ReactNode }) {
  return rows.length === 0 ? null : <Panel title={title}>{children}</Panel>;
}

function Steps({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  const only = useOnly();
  return (
    <Panel title={t('steps')}>
      <ol className="q-law-list">
        {edition.steps.map((step) => (
          <LawRow key={step.id} source={step.source}>
            <LegalWords text={step.title} />
            <span className="q-law-side">
              {[t(`terms:actor.${step.actor}`), step.duration ? format.duration(step.duration) : t('noTerm'), only(step.channels)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </LawRow>
        ))}
      </ol>
    </Panel>
  );
}

function Obligations({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  const format = useFormat();
  return (
    <Section title={t('obligations')} rows={edition.obligations}>
      <ul className="q-law-list">
        {edition.obligations.map((one) => (
          <LawRow key={one.id} source={one.source}>
            <LegalWords text={one.text} />
            <span className="q-law-side">{format.duration(one.duration)}</span>
            <WhenNote edition={edition} when={one.when} />
          </LawRow>
        ))}
      </ul>
    </Section>
  );
}

function Forms({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  return (
    <Section title={t('forms')} rows={edition.forms}>
      <ul className="q-law-list">
        {edition.forms.map((form) => (
          <LawRow key={form.id} source={form.source}>
            <LegalWords text={form.title} />
            <span className="q-law-side">
              {[form.annex ? t('annex', { number: form.annex }) : null, t(`annexText.${form.annexText}`)].filter(Boolean).join(' · ')}
            </span>
          </LawRow>
        ))}
      </ul>
    </Section>
  );
}

function Complaints({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  return (
    <Section title={t('complaints')} rows={edition.complaints}>
      <ul className="q-law-list">
        {edition.complaints.map((rule) => (
          <LawRow key={rule.addressee} source={rule.source}>
            <strong>{t(`terms:complaintAddressee.${rule.addressee}`)}</strong>: <LegalWords text={rule.text} />
            <span className="q-law-side">{rule.term ? format.duration(rule.term) : t('noTerm')}</span>
          </LawRow>
        ))}
      </ul>
    </Section>
  );
}

function Storage({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  const format = useFormat();
  const rows = [edition.storage, edition.returnOnRequest].filter((one) => one !== null && one !== undefined);
  return (
    <Section title={t('storage')} rows={rows}>
      <ul className="q-law-list">
        {rows.map((one) => (
          <LawRow key={one.text.ru} source={one.source}>
            <LegalWords text={one.text} />
            <span className="q-law-side">{format.duration(one.duration)}</span>
          </LawRow>
        ))}
      </ul>
    </Section>
  );
}
