import { describe, expect, it } from 'vitest';
import { textOf } from '../../../shared/forms/text-of.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { buildCaseForm, SAMPLES } from '../../forms/all-samples.ts';
import { CASES, formInput, OFFICE } from '../../forms/sample-case.ts';
import { appealText } from '../../../shared/forms/refusal-texts.ts';
import { formWords } from '../../../renderer/print/words.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

const text = (name: string): string =>
  textOf(SAMPLES.find((sample) => sample.name === name)?.document ?? buildCaseForm('ticket', 'registered', 'kk')).join('\n');

describe('what the law asks of a sheet', () => {
  it('ticket: number, date and time, who accepted and their post, term, contact centre (АППК art. 64)', () => {
    for (const part of ['З-К1-2026-000123', '19 марта 2026 года, 10:15', 'Сейітова А. Б., специалист канцелярии', '31 марта 2026 года', '1414'])
      expect(text('ticket.registered.ru')).toContain(part);
  });

  it('acceptance refusal: names the missing and the expired document and until when it held', () => {
    expect(text('acceptance-refusal.notAccepted.ru')).toContain('копия решения суда о лишении родительских прав');
    expect(text('acceptance-refusal.notAccepted.ru')).toContain('(срок истек 31.01.2026)');
    expect(text('acceptance-refusal.notAccepted.kk')).toContain('(мерзімі 31.01.2026 өткен)');
  });

  it('service refusal: grounds, justification, and to whom, within what term and how to appeal (АППК art. 80)', () => {
    for (const part of [
      '1)',
      'Обоснование.',
      'Порядок обжалования',
      'руководителю услугодателя',
      '5\u00A0рабочих дней',
      '15\u00A0рабочих дней',
      'трех месяцев',
      'статьи 91',
    ])
      expect(text('service-refusal.refused.ru')).toContain(part);
  });

  it('service refusal decided before 01.07.2021: nothing of the code that was not yet in force', () => {
    const { refused } = CASES;
    const decision = refused.decision && { ...refused.decision, date: '2021-03-31' as LocalDate };
    for (const lang of LANGS) {
      const blocks = appealText(formInput({ ...refused, decision }), lang, formWords(lang));
      const appeal = JSON.stringify(blocks);
      expect(appeal).not.toMatch(/статьи 91|91-баб/u);
      expect(appeal).toMatch(/в суд|сотқа/u);
    }
  });

  it('letterhead: Kazakh left, Russian right on sheets of either language; the stamp in Kazakh only (Language Law art. 21)', () => {
    for (const lang of LANGS) {
      const { blocks } = buildCaseForm('permission', 'permitted', lang);
      const head = blocks.find((block) => block.kind === 'letterhead');
      expect(head?.left[0]).toBe(OFFICE.settings.name.kk);
      expect(head?.right[0]).toBe(OFFICE.settings.name.ru);
      const stamp = buildCaseForm('application', 'registered', lang).blocks.find((block) => block.kind === 'stamp');
      expect(stamp?.lines[0]).toBe(OFFICE.settings.name.kk);
      expect(stamp?.lines.join()).toContain('Кіріс №');
      expect(stamp?.lines.join()).not.toContain(OFFICE.settings.name.ru);
    }
  });

  it('a reconstructed wording says so at the foot; an unsigned decision is a draft', () => {
    expect(buildCaseForm('permission', 'permitted', 'ru').footer.left).toContain('форма: реконструированный текст');
    expect(buildCaseForm('permission', 'permitted', 'ru').watermark).toBeUndefined();
    expect(buildCaseForm('permission', 'drafted', 'ru').watermark).toBe('ПРОЕКТ');
    expect(buildCaseForm('service-refusal', 'noticed', 'kk').watermark).toBe('ЖОБА');
  });

  it('control card: the reckoning day by day, with the reason of each skipped day', () => {
    const card = text('control-card.refused.ru');
    expect(card).toContain('праздник: Наурыз мейрамы');
    expect(card).toContain('перенесенный выходной');
    expect(card).toContain('Последний день: 31.03.2026, вторник');
  });
});
