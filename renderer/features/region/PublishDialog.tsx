import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { PackageMaking } from '../../../shared/wire/region-view.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { useToday } from '../../parts/use-today.ts';
import { BUILT_IN_TEXTS } from '../../print/words.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { FileDrop } from './FileDrop.tsx';
import { PackagePreview } from './PackagePreview.tsx';
import { type PackageFile, readPackageFile } from './read-package-file.ts';
import { type PackageTyped, usePackageDraft } from './use-package-draft.ts';
import { useRegionDeed } from './use-region-deed.ts';

type Props = { readonly before: readonly LawPackage[]; readonly onClose: () => void; readonly onDone: () => void };

/** Publishing a package: its file, what the register says of it, and what is in it before it goes out. */
export function PublishDialog({ before, onClose, onDone }: Props) {
  const { t } = useTranslation('region');
  const announce = useAnnounce();
  const { catalogue } = useStore().world();
  const today = useToday();
  const draft = usePackageDraft();
  const { run, isBusy, refusals } = useRegionDeed();
  const [content, setContent] = useState<PackageFile['content'] | null>(null);
  const [fault, setFault] = useState<readonly Refusal[]>([]);
  const take = async (file: File) => {
    const read = readPackageFile(await file.text(), { catalogue, builtIn: BUILT_IN_TEXTS });
    setFault(read.ok ? [] : read.error);
    setContent(read.ok ? read.value.content : null);
    if (read.ok) draft.change(typedOf(read.value, draft.typed));
  };
  const submit = async () => {
    const making = makingOf(draft.typed, content);
    if (!making.success) return setFault(refusalsOf(making.error.issues, content === null));
    if (content?.kind === 'form-wording' && making.data.effective <= today) return setFault([{ code: 'package-too-early', field: 'effective' }]);
    setFault([]);
    const published = await run('publish-package', making.data);
    if (!published) return;
    announce(t('packages.published', { number: published.number }));
    await draft.remove();
    onDone();
    onClose();
  };
  const all = fault.length > 0 ? fault : refusals;
  return (
    <ActDialog
      title={t('packages.publishTitle')}
      submitLabel={t('packages.send')}
      size="xl"
      busy={isBusy}
      restored={draft.isRestored}
      refusals={all}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FileDrop
        id="package-file"
        text={t('packages.drop')}
        button={t('packages.choose')}
        accept=".json,application/json"
        onFiles={([file]) => file && void take(file)}
      />
      <Typed typed={draft.typed} issues={all} onChange={draft.change} />
      {content ? (
        <section aria-label={t('preview.title')} className="q-stack">
          <strong>{t('preview.title')}</strong>
          <PackagePreview content={content} before={before} effective={parseLocalDate(draft.typed.effective)} />
          <Notice kind="warning">{t('packages.everyOffice')}</Notice>
        </section>
      ) : null}
    </ActDialog>
  );
}

type TypedProps = {
  readonly typed: PackageTyped;
  readonly issues: readonly Refusal[];
  readonly onChange: (typed: PackageTyped) => void;
};

function Typed({ typed, issues, onChange }: TypedProps) {
  const { t } = useTranslation('region');
  const refusalText = useRefusalText();
  const field = (name: keyof PackageTyped) => {
    const issue = issues.find((one) => one.field === name);
    const set = (value: string) => onChange({ ...typed, [name]: value });
    return { id: name, label: t(`packages.field.${name}`), value: typed[name], onChange: set, required: true, error: issue && refusalText(issue) };
  };
  return (
    <>
      <div className="q-region-halves">
        <TextField {...field('titleKk')} lang="kk" />
        <TextField {...field('titleRu')} lang="ru" />
      </div>
      <div className="q-region-halves">
        <TextField {...field('ground')} />
        <DateField {...field('effective')} />
      </div>
    </>
  );
}

/** What the file says goes into the fields; what it does not say stays as it was typed. */
const typedOf = ({ title, ground, effective }: PackageFile, typed: PackageTyped): PackageTyped => ({
  titleKk: title?.kk ?? typed.titleKk,
  titleRu: title?.ru ?? typed.titleRu,
  ground: ground ?? typed.ground,
  effective: effective ?? typed.effective,
});

const makingOf = ({ titleKk, titleRu, ground, effective }: PackageTyped, content: PackageFile['content'] | null) =>
  parseSafely(PackageMaking, { title: { kk: titleKk, ru: titleRu }, ground, effective, content });

const FIELDS: Readonly<Record<string, keyof PackageTyped>> = {
  'title.kk': 'titleKk',
  'title.ru': 'titleRu',
  ground: 'ground',
  effective: 'effective',
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
function refusalsOf(issues: readonly Issue[], isFileMissing: boolean): readonly Refusal[] {
  const found = issues.flatMap(({ path, message }) => {
    const field = FIELDS[path.join('.')];
    return field ? [{ code: /^[a-z-]+$/u.test(message) ? message : 'required', field }] : [];
  });
  return isFileMissing ? [{ code: 'package-file-missing' }, ...found] : found;
}
