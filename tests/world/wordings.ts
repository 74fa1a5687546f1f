import { LawPackage } from '../../shared/cases/office.ts';
import type { FormWording } from '../../shared/cases/form-wording.ts';
import { LANGS, type Lang } from '../../shared/kernel/lang.ts';
import { wordingKeys } from '../../shared/forms/wording-keys.ts';
import { BUILT_IN_TEXTS } from '../../renderer/print/words.ts';

type Texts = FormWording['texts'];

/** A package of the region with the wording of a form: the permission's title anew, unless told otherwise. */
export function wordingPackage(content: Partial<FormWording> = {}, rest: Partial<LawPackage> = {}): LawPackage {
  return LawPackage.parse({
    id: 'w1',
    number: 1,
    title: { kk: 'Рұқсат нысаны', ru: 'Форма разрешения' },
    ground: '№ 158 бұйрық, 4-қосымша',
    effective: '2026-04-01',
    content: { kind: 'form-wording', form: 'permission', source: 'reconstructed', texts: NEW_TITLE, ...content },
    ...rest,
  });
}

export const NEW_TITLE: Texts = { 'permission.title': { kk: 'КЕЗДЕСУГЕ РҰҚСАТ', ru: 'РАЗРЕШЕНИЕ НА СВИДАНИЯ' } };

/** All that a form says by itself, each text as `reword` makes it; in the program's own words unless told. */
export const wholeWording = (form: string, reword: (text: string, lang: Lang) => string = (text) => text): Texts =>
  Object.fromEntries(
    wordingKeys({ form }, BUILT_IN_TEXTS.kk).own.map((key) => [
      key,
      Object.fromEntries(LANGS.map((lang) => [lang, reword(BUILT_IN_TEXTS[lang].get(key) ?? '', lang)])) as Texts[string],
    ]),
  );
