import { heading, paragraph, plain, space } from '../../shared/forms/block-makers.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import type { Lang } from '../../shared/kernel/lang.ts';

/** The paper that lies in the safe. It names no office: who finds it must not learn what it opens. */
export const recoverySheet = (code: string, lang: Lang, say: (key: string) => string): FormDocument => ({
  form: 'recovery-code',
  lang,
  title: say('sheet.title'),
  annexText: 'reconstructed',
  footer: { left: '', right: '' },
  blocks: [
    heading(say('sheet.title')),
    space(6),
    ...linesOf(code).map((line) => plain(line, { align: 'center', size: 22, bold: true })),
    space(6),
    paragraph(say('sheet.what')),
    paragraph(say('sheet.keep')),
    paragraph(say('sheet.old')),
  ],
});

/** The code as it is read aloud: two lines of four groups. */
export function linesOf(code: string): readonly string[] {
  const groups = code.split('-');
  const half = Math.ceil(groups.length / 2);
  return [groups.slice(0, half).join(' '), groups.slice(half).join(' ')];
}
