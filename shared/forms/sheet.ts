import type { Office } from '../cases/office.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Edition } from '../law/catalogue.ts';
import type { Block, FormDocument } from './document-tree.ts';
import type { FormWords } from './form-input.ts';

type Sheet = {
  readonly form: string;
  /** For the window and the metadata. */
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly office: Office;
  readonly edition?: Edition;
  /** Printed at the foot of every page. */
  readonly number: string;
  readonly draft?: boolean;
  readonly landscape?: boolean;
  readonly size?: number;
};

/**
 * The frame of every sheet: metadata without names, foot with number and pages, watermark of the practice office and of drafts.
 * A form prescribed by an annex whose text is not at hand says at the foot that its wording is reconstructed, and where it is our translation; of a wording
 * that a package of the region gives, its package says it.
 */
export function makeSheet(sheet: Sheet, lang: Lang, { say, annexText: worded }: FormWords): FormDocument {
  const prescribed = sheet.edition?.forms.find((form) => form.id === sheet.form);
  const annexText = worded ?? prescribed?.annexText ?? 'reconstructed';
  const marks = [
    sheet.number && say('footer.number', { number: sheet.number }),
    annexText === 'reconstructed' && (worded || prescribed) ? say('reconstructed') : '',
    worded !== 'official' && prescribed && isTranslated(prescribed.title, lang) ? say('translated') : '',
  ];
  const watermark = [sheet.office.practice ? say('practice') : '', sheet.draft ? say('draft') : ''].filter((mark) => mark !== '').join(' · ');
  return {
    form: sheet.form,
    lang,
    title: sheet.title,
    annexText,
    ...(sheet.landscape ? { landscape: true } : {}),
    ...(sheet.size ? { size: sheet.size } : {}),
    ...(watermark ? { watermark } : {}),
    footer: { left: marks.filter((mark) => mark !== '').join(' · '), right: say('pageOf') },
    blocks: sheet.blocks,
  };
}

/** Does the source name this only in the other language? */
const isTranslated = ({ original }: Edition['forms'][number]['title'], lang: Lang): boolean =>
  original !== 'both' && original !== 'none' && original !== lang;
