import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Edition, Field, When } from '../../../shared/law/catalogue.ts';
import type { LegalText, Source } from '../../../shared/law/legal-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import { Cite, LegalWords } from './LegalWords.tsx';

/** One datum of the passport and where it stands in the act. */
export function LawRow({ source, children, number }: { readonly source: Source; readonly children: ReactNode; readonly number?: string }) {
  const value = Number.parseInt(number ?? '', 10);
  return (
    <li {...(value > 0 ? { value } : {})}>
      <div>{children}</div>
      <Cite source={source} />
    </li>
  );
}

/** 'Only through …', or null when a datum belongs to every channel. */
export function useOnly(): (channels: readonly Channel[] | undefined) => string | null {
  const { t } = useTranslation(['law', 'terms']);
  return (channels) => (channels ? t('only', { channels: channels.map((channel) => t(`terms:channel.${channel}`)).join(', ') }) : null);
}

/** On which answers a datum hangs. */
export function WhenNote({ edition, when }: { readonly edition: Edition; readonly when: When | undefined }) {
  const { t } = useTranslation('law');
  const [lang] = useLang();
  if (!when) return null;
  const words = when.map(({ condition, is }) => {
    const question = edition.conditions.find((one) => one.id === condition)?.question[lang] ?? condition;
    return `${t(is ? 'whenYes' : 'whenNo')} «${question}»`;
  });
  return <span className="q-law-side">{words.join(' · ')}</span>;
}

type GroundRow = {
  readonly id: string;
  readonly number?: string;
  readonly text: LegalText;
  readonly channels?: Channel[] | undefined;
  readonly source: Source;
};

/** Grounds by the numbers that they have in the act. */
export function GroundList({ rows }: { readonly rows: readonly GroundRow[] }) {
  const only = useOnly();
  return (
    <ol className="q-law-list">
      {rows.map((row) => (
        <LawRow key={row.id} source={row.source} {...(row.number ? { number: row.number } : {})}>
          <LegalWords text={row.text} />
          {row.channels ? <span className="q-law-side">{only(row.channels)}</span> : null}
        </LawRow>
      ))}
    </ol>
  );
}

/** What is asked for beyond the people, or what a result says. */
export function FieldList({ edition, fields }: { readonly edition: Edition; readonly fields: readonly Field[] }) {
  const { t } = useTranslation('law');
  return (
    <ul className="q-law-list">
      {fields.map((field) => (
        <LawRow key={field.id} source={field.source}>
          <LegalWords text={field.label} />
          {field.required ? null : <span className="q-law-side">{t('optional')}</span>}
          <WhenNote edition={edition} when={field.when} />
        </LawRow>
      ))}
    </ul>
  );
}

/** Processes and conditions of the way through the State Corporation or the portal, with their norms of time. */
export function NormList({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  return edition.channels
    .filter(({ norms }) => norms && norms.length > 0)
    .map(({ channel, norms = [] }) => (
      <div key={channel}>
        <strong>{t(`terms:channel.${channel}`)}</strong>
        <ol className="q-law-list">
          {norms.map((norm) => (
            <LawRow key={norm.id} source={norm.source}>
              <LegalWords text={norm.title} />
              <span className="q-law-side">{norm.duration ? format.duration(norm.duration) : t('noTerm')}</span>
            </LawRow>
          ))}
        </ol>
      </div>
    ));
}

/** What is missing in the sources, said before anything else is read. */
export function GapNotice({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('law');
  if (edition.gaps.length === 0) return null;
  return (
    <Notice kind="warning" title={t('gaps')}>
      <ul className="q-law-faults">
        {edition.gaps.map((gap) => (
          <li key={gap.what.ru}>
            <LegalWords text={{ ...gap.what, original: 'both' }} /> <span className="q-law-mark">{t(`missing.${gap.missing}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
