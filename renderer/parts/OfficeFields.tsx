import { useTranslation } from 'react-i18next';
import { counterKey, numberText } from '../../shared/cases/numbering.ts';
import { ZONES } from '../../shared/kernel/clock.ts';
import { LANGS } from '../../shared/kernel/lang.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { REGIONS } from '../../shared/law/catalogue.ts';
import { formatPhone, normalisePhone } from '../../shared/people/phone.ts';
import { MaskedField } from '../ui/MaskedField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { type OfficeDraft, SERIES_AT } from './office-draft.ts';

type Props = {
  readonly draft: OfficeDraft;
  readonly onChange: (draft: OfficeDraft) => void;
  readonly issues: readonly Refusal[];
  /** Last serials given, for the preview of the next number. */
  readonly counters?: Readonly<Record<string, number>>;
  /** The present year; before there is an office it is shown as ГГГГ. */
  readonly year?: number;
  readonly part?: 'requisites' | 'numbers';
  /** The region gave this computer its mark: it is shown and not typed. */
  readonly markOfRegion?: boolean;
  /** The first field of the part takes the focus. */
  readonly autoFocus?: boolean;
};

/** The fields of the office's requisites and of its numbering with the next number shown live. */
export function OfficeFields(props: Props) {
  return (
    <div className="q-stack">
      {props.part === 'numbers' ? null : <Requisites {...props} />}
      {props.part === 'requisites' ? null : <Numbers {...props} />}
      {props.part === undefined ? <ScreenLock {...props} /> : null}
    </div>
  );
}

function useIssueOf(issues: readonly Refusal[]) {
  const refusalText = useRefusalText();
  return (field: string) => {
    const issue = issues.find((one) => one.field === field || one.field === `settings.${field}`);
    return issue ? refusalText(issue) : undefined;
  };
}

function Requisites({ draft, onChange, issues, autoFocus = false }: Props) {
  const { t } = useTranslation(['settings', 'terms']);
  const issueOf = useIssueOf(issues);
  const text = (key: 'nameKk' | 'nameRu' | 'addressKk' | 'addressRu', path: string) => ({
    id: path,
    required: true,
    label: t(`field.${key}`),
    lang: key.endsWith('Kk') ? 'kk' : 'ru',
    value: draft[key],
    error: issueOf(path),
    onChange: (value: string) => onChange({ ...draft, [key]: value }),
  });
  const phone = (typed: string) => {
    const known = normalisePhone(typed);
    return known.ok ? formatPhone(known.value) : typed;
  };
  return (
    <>
      <TextField {...text('nameKk', 'name.kk')} autoFocus={autoFocus} />
      <TextField {...text('nameRu', 'name.ru')} />
      <TextField {...text('addressKk', 'address.kk')} />
      <TextField {...text('addressRu', 'address.ru')} />
      <div className="q-form-row">
        <MaskedField
          id="phone"
          label={t('field.phone')}
          value={draft.phone}
          format={phone}
          error={issueOf('phone')}
          onChange={(value) => onChange({ ...draft, phone: value })}
        />
        <MaskedField
          id="bin"
          label={t('field.bin')}
          digits={12}
          value={draft.bin}
          error={issueOf('bin')}
          onChange={(value) => onChange({ ...draft, bin: value })}
        />
      </div>
      <div className="q-form-row">
        <SelectField
          id="region"
          label={t('field.region')}
          description={t('field.regionHint')}
          value={draft.region}
          onChange={(region) => onChange({ ...draft, region })}
          options={REGIONS.map((value) => ({ value, label: t(`terms:region.${value}`) }))}
        />
        <SelectField
          id="zone"
          label={t('field.zone')}
          description={t('field.zoneHint')}
          value={draft.zone}
          onChange={(zone) => onChange({ ...draft, zone })}
          options={ZONES.map((value) => ({ value, label: t(`terms:zone.${value}`) }))}
        />
        <SelectField
          id="lang"
          label={t('field.lang')}
          description={t('field.langHint')}
          value={draft.lang}
          onChange={(lang) => onChange({ ...draft, lang })}
          options={LANGS.map((value) => ({ value, label: t(`terms:lang.${value}`) }))}
        />
      </div>
    </>
  );
}

function Numbers({ draft, onChange, issues, counters = {}, year, markOfRegion = false, autoFocus = false }: Props) {
  const { t } = useTranslation(['settings', 'terms']);
  const issueOf = useIssueOf(issues);
  const shown = SERIES_AT[draft.kind];
  const next = (series: (typeof shown)[number]) =>
    numberText(year ? draft.patterns[series] : draft.patterns[series].replace('{year}', t('field.anyYear')), {
      mark: draft.mark,
      year: year ?? 0,
      serial: (counters[counterKey(series, draft.mark, year ?? 0)] ?? 0) + 1,
    });
  return (
    <>
      <div className="q-form-row">
        <TextField
          id="mark"
          required
          autoFocus={autoFocus}
          label={t('field.mark')}
          description={t(markOfRegion ? 'field.markOfRegion' : 'field.markHint')}
          disabled={markOfRegion}
          value={draft.mark}
          error={issueOf('mark')}
          onChange={(mark) => onChange({ ...draft, mark })}
        />
      </div>
      {shown.map((series) => (
        <TextField
          key={series}
          id={`patterns.${series}`}
          required
          label={t(`terms:series.${series}`)}
          description={t('field.nextNumber', { number: next(series) })}
          value={draft.patterns[series]}
          error={issueOf(`patterns.${series}`)}
          onChange={(value) => onChange({ ...draft, patterns: { ...draft.patterns, [series]: value } })}
        />
      ))}
      <p className="q-soft" style={{ margin: 0 }}>
        {t('field.patternHint')}
      </p>
    </>
  );
}

function ScreenLock({ draft, onChange, issues }: Props) {
  const { t } = useTranslation('settings');
  const issueOf = useIssueOf(issues);
  return (
    <div className="q-form-row">
      <TextField
        id="lockMinutes"
        label={t('field.lockMinutes')}
        description={t('field.lockMinutesHint')}
        inputMode="numeric"
        placeholder="5"
        value={draft.lockMinutes}
        error={issueOf('lockMinutes')}
        onChange={(lockMinutes) => onChange({ ...draft, lockMinutes })}
      />
    </div>
  );
}
