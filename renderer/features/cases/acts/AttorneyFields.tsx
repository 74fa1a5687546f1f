import { DateField } from '../../../ui/DateField.tsx';
import { MaskedField } from '../../../ui/MaskedField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CaseWords } from '../case-words.ts';
import type { TypedIssue } from './receiver-input.ts';

type Props = {
  readonly value: TypedIssue;
  readonly set: (patch: Partial<TypedIssue>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly words: CaseWords;
};

/** Who came with a notarised power of attorney that the application does not name. */
export function AttorneyFields({ value, set, errorOf, words: { say } }: Props) {
  const field = (id: keyof TypedIssue, label: string) => ({
    id,
    label: say(label),
    value: value[id],
    onChange: (text: string) => set({ [id]: text }),
    error: errorOf(id),
  });
  const power = 'representative.powerOfAttorney';
  return (
    <fieldset className="q-checks">
      <legend>{say('issue.attorney')}</legend>
      <div className="q-form-row">
        <TextField {...field('representative.surname', 'person.surname')} required />
        <TextField {...field('representative.name', 'person.name')} required />
        <TextField {...field('representative.patronymic', 'person.patronymic')} />
      </div>
      <div className="q-form-row">
        <MaskedField {...field('representative.iin', 'application.iin')} digits={12} required />
        <TextField {...field(`${power}.number`, 'person.powerNumber')} required />
        <DateField {...field(`${power}.date`, 'person.powerDate')} required />
      </div>
      <div className="q-form-row">
        <TextField {...field(`${power}.notary`, 'person.notary')} required />
        <DateField {...field(`${power}.validUntil`, 'issue.validUntil')} />
      </div>
    </fieldset>
  );
}
