import { IDENTITY_DOCUMENTS } from '../../../../shared/cases/case.ts';
import { LANGS } from '../../../../shared/kernel/lang.ts';
import { SEXES } from '../../../../shared/people/person.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { MaskedField } from '../../../ui/MaskedField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DATE_LEAVES, leafOf } from '../correctable-paths.ts';
import type { CaseWords } from '../case-words.ts';

type Props = {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly words: CaseWords;
};

const SEEN_AS = ['original', 'copy', 'electronic'] as const;

/** The field that fits what is being corrected: a date, a choice, an IIN or plain text. */
export function ValueField({ path, label, value, onChange, error, words }: Props) {
  const { term } = words;
  const leaf = leafOf(path);
  const common = { id: path, label, value, onChange, error };
  if (DATE_LEAVES.includes(leaf) || isDateParticular(path, words)) return <DateField {...common} />;
  if (leaf === 'iin') return <MaskedField {...common} digits={12} />;
  const choices = choicesOf(path);
  if (choices) return <SelectField {...common} options={choices.values.map((one) => ({ value: one, label: term(`${choices.terms}.${one}`) }))} />;
  return <TextField {...common} />;
}

const isDateParticular = (path: string, { edition }: CaseWords): boolean =>
  path.startsWith('particulars.') && edition?.particulars.find(({ id }) => id === leafOf(path))?.kind === 'date';

function choicesOf(path: string): { readonly values: readonly string[]; readonly terms: string } | null {
  const leaf = leafOf(path);
  if (leaf === 'sex') return { values: SEXES, terms: 'sex' };
  if (leaf === 'lang') return { values: LANGS, terms: 'lang' };
  if (leaf === 'seenAs') return { values: SEEN_AS, terms: 'seenAs' };
  return path === 'identity.document' ? { values: IDENTITY_DOCUMENTS, terms: 'identity' } : null;
}
