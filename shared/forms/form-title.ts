import type { Lang } from '../kernel/lang.ts';
import type { Edition } from '../law/catalogue.ts';
import { typeset } from './typeset.ts';

/** What the edition calls a form, in the language of the sheet; the id when the edition does not know it. */
export const formTitle = ({ forms }: Pick<Edition, 'forms'>, form: string, lang: Lang): string =>
  typeset(forms.find(({ id }) => id === form)?.title[lang] ?? form);

/** The forms that make up the positive result of an edition. */
export const grantForms = ({ results }: Pick<Edition, 'results'>): readonly string[] => results.find(({ id }) => id === 'grant')?.forms ?? [];
