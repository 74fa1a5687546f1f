import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/law/catalogue.ts';
import type { Source } from '../../../shared/law/legal-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ChannelCard } from './ChannelCard.tsx';
import { DocumentList } from './DocumentList.tsx';
import { Cite, LegalWords } from './LegalWords.tsx';

/** The rows of the passport, each with where it stands. */
export function Passport({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  return (
    <div className="q-law">
      <div className="q-law-wide q-law-channels">
        {edition.channels.map((rule) => (
          <ChannelCard key={rule.channel} rule={rule} />
        ))}
      </div>
      <Panel title={t('steps')}>
        <ol className="q-law-list">
          {edition.steps.map((step) => (
            <Row key={step.id} source={step.source}>
              <LegalWords text={step.title} />
              <span className="q-law-side">
                {[t(`terms:actor.${step.actor}`), step.duration ? format.duration(step.duration) : t('noTerm'), step.channels ? t('only', { channels: step.channels.map((channel) => t(`terms:channel.${channel}`)).join(', ') }) : null].filter(Boolean).join(' · ')}
              </span>
            </Row>
          ))}
        </ol>
      </Panel>
      <DocumentList edition={edition} />
      <Panel title={t('acceptanceGrounds')}>
        <Grounds rows={edition.acceptanceGrounds} />
      </Panel>
      <Panel title={t('grounds')}>
        <Grounds rows={edition.grounds} />
      </Panel>
      <Panel title={t('results')}>
        <Grounds rows={edition.results} />
      </Panel>
      <Panel title={t('forms')}>
        <ul className="q-law-list">
          {edition.forms.map((form) => (
            <Row key={form.id} source={form.source}>
              <LegalWords text={form.title} />
              <span className="q-law-side">{[form.annex ? t('annex', { number: form.annex }) : null, t(`annexText.${form.annexText}`)].filter(Boolean).join(' · ')}</span>
            </Row>
          ))}
        </ul>
      </Panel>
      <Panel title={t('complaints')}>
        <ul className="q-law-list">
          {edition.complaints.map((rule) => (
            <Row key={rule.addressee} source={rule.source}>
              <strong>{t(`terms:complaintAddressee.${rule.addressee}`)}</strong>: <LegalWords text={rule.text} />
              <span className="q-law-side">{rule.term ? format.duration(rule.term) : t('noTerm')}</span>
            </Row>
          ))}
        </ul>
      </Panel>
      {edition.storage ? (
        <Panel title={t('storage')}>
          <ul className="q-law-list">
            <Row source={edition.storage.source}>
              <LegalWords text={edition.storage.text} />
              <span className="q-law-side">{format.duration(edition.storage.duration)}</span>
            </Row>
          </ul>
        </Panel>
      ) : null}
      <Gaps edition={edition} />
    </div>
  );
}

function Row({ source, children }: { readonly source: Source; readonly children: ReactNode }) {
  return (
    <li>
      <div>{children}</div>
      <Cite source={source} />
    </li>
  );
}

function Grounds({ rows }: { readonly rows: readonly { readonly id: string; readonly text: Edition['provider']; readonly source: Source }[] }) {
  return (
    <ol className="q-law-list">
      {rows.map((row) => (
        <Row key={row.id} source={row.source}>
          <LegalWords text={row.text} />
        </Row>
      ))}
    </ol>
  );
}

function Gaps({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  if (edition.gaps.length === 0) return null;
  return (
    <div className="q-law-wide">
      <Notice kind="warning" title={t('gaps')}>
        <ul>
          {edition.gaps.map((gap) => (
            <li key={gap.what.ru}>
              <LegalWords text={{ ...gap.what, original: 'both' }} /> <span className="q-law-mark">{t(`missing.${gap.missing}`)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
