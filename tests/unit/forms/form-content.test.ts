import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../../../shared/forms/document-tree.ts';
import { textOf } from '../../../shared/forms/text-of.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { buildCaseForm, SAMPLES } from '../../forms/all-samples.ts';
import { CASES, formInput, OFFICE } from '../../forms/sample-case.ts';
import { SC_OFFICE } from '../../forms/service-cases.ts';
import { appealText } from '../../../shared/forms/appeal-texts.ts';
import { formWords } from '../../../renderer/print/words.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

const sheet = (name: string): FormDocument => {
  const found = SAMPLES.find((sample) => sample.name === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found.document;
};
const text = (name: string): string => textOf(sheet(name)).join('\n');

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
      const blocks = appealText(formInput({ ...refused, decision }), formWords(lang));
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

describe('what each service prints', () => {
  it.each([
    [
      'guardianship-order.guardianshipGranted.kk',
      ['Қамқоршылық немесе қорғаншылық белгілеу туралы бұйрық', 'БҰЙЫРАМЫН', '119 және 121', 'М.О.', 'Бұйрықпен таныстым'],
    ],
    [
      'guardianship-order.guardianshipGranted.ru',
      ['Приказ об установлении опеки или попечительства', 'ПРИКАЗЫВАЮ', 'Назначить опекуном (попечителем): Қасымова Әлия'],
    ],
    [
      'patronage-notice.patronageGranted.ru',
      ['о заключении договора', '12/26', '8 апреля 2026 года', 'сертификат о прохождении психологической подготовки'],
    ],
    ['foster-notice.fosterGranted.kk', ['қабылдаушы отбасына тәрбиелеуге беру туралы', '2026 жылғы 8 сәуір', 'Шартқа қол қоятын орын']],
    ['money-decision.fosterGranted.ru', ['129\u00A0750', '7 апреля 2027 года', 'KZ00 0000 0000 0000 0000']],
    ['opinion-decision.opinionGranted.ru', ['выезд ребенка на постоянное место жительства', 'Хочу жить с мамой', '24 марта 2026 года']],
    [
      'conversation-minutes.opinionGranted.kk',
      ['мобильді мессенджер арқылы', 'Қазақстан Республикасынан тыс', 'Ата-анасы (заңды өкілі)', 'Қасымов Ерлан Мұратұлы'],
    ],
    ['guest-family-decision.guestGranted.ru', ['Решение о передаче ребенка (детей) в гостевую семью', '1 июня 2026 года', '25 августа 2026 года']],
    ['application.guestGranted.ru', ['«Передача ребенка (детей) в гостевую семью»']],
    ['certificate-reminder.guardianshipGranted.ru', ['не позднее 3 апреля 2027 года', 'последний день – 5 апреля 2027 года']],
    ['certificate-reminder.guardianshipLate.kk', ['мерзімі өтті', '2026 жылғы 28 қаңтар']],
  ] as const)('%s', (name, parts) => {
    for (const part of parts) expect(text(name)).toContain(part);
  });

  it('grounds carry the numbers of the act, in its order', () => {
    const list = sheet('service-refusal.guardianshipRefused.ru').blocks.find((block) => block.kind === 'list');
    expect(list?.items.map(({ mark }) => mark)).toEqual(['7)', '11)', '15)']);
  });

  it('what was only shown is not handed in; what came by the portal is signed there', () => {
    const attached = text('application.guardianshipAtCounter.ru');
    expect(attached).toContain('Предъявлен документ, удостоверяющий личность: удостоверение личности.');
    expect(attached).not.toContain('требуется для идентификации личности');
    expect(text('acceptance-receipt.guardianshipAtCounter.ru')).not.toContain('требуется для идентификации личности');
    expect(text('application.patronageFiled.ru')).toContain('Подписано электронной цифровой подписью: Қасымова Ә. С., 21.03.2026 22:10.');
  });
});

describe('the State Corporation', () => {
  it('receipt: department, operator, queue, and both clocks by name', () => {
    const receipt = text('acceptance-receipt.guardianshipAtCounter.ru');
    for (const part of ['Отдел по Образцовому району', 'Тілеуова С. Қ., оператор', 'А-042', 'Срок для услугополучателя', 'Срок для услугодателя'])
      expect(receipt).toContain(part);
    expect(receipt).toContain('19\u00A0рабочих дней со дня получения документов услугодателем');
  });

  it('the provider tells both clocks with their days, and the day to bring the result back', () => {
    expect(text('ticket.guardianshipVia.ru')).toMatch(/Срок для услугополучателя[^\n]+\nне позднее 20 апреля 2026 года/u);
    expect(text('ticket.guardianshipVia.ru')).toMatch(/Срок для услугодателя[^\n]+\nне позднее 21 апреля 2026 года/u);
    expect(text('ticket.standard2015.ru')).toContain('Возврат результата в Государственную корпорацию\nне позднее 3 января 2019 года');
  });

  it('its stamp is in both languages, its refusal is signed by its worker', () => {
    const stamp = sheet('application.guardianshipAtCounter.kk').blocks.find((block) => block.kind === 'stamp');
    expect(stamp?.lines).toContain(SC_OFFICE.settings.name.kk);
    expect(stamp?.lines).toContain(SC_OFFICE.settings.name.ru);
    expect(text('acceptance-refusal.guardianshipNotTaken.ru')).toContain('подпись работника Государственной корпорации');
    expect(text('acceptance-refusal.guardianshipNotTaken.ru')).toContain('руководителю услугодателя –');
  });

  it('registers: package with its sums and its signatures, each result with its fate', () => {
    for (const part of ['П-Қ7-2026-000015', 'Всего дел: 30', 'Получил услугодатель, 20.03.2026 15:40', 'Сейітова А. Б.'])
      expect(text('courier-register.delivered.ru')).toContain(part);
    for (const part of ['передан 18.05.2026', 'на хранении', 'срок хранения истек', 'выдан 17.04.2026', 'запрошен 17.04.2026'])
      expect(text('storage-register.fates.ru')).toContain(part);
  });
});

describe('old editions', () => {
  it('card of Karaganda 2018: minutes, a calendar day, the ministry of the time', () => {
    const card = text('control-card.karaganda2018.ru');
    for (const part of ['15\u00A0минут', '1\u00A0календарный день', '03.09.2018 09:30', 'Министерство образования и науки', '№ 20/02'])
      expect(card).toContain(part);
    expect(text('control-card.guardianshipGranted.ru')).toContain('Министерство просвещения');
  });

  it('refusal under the standard of 2015: the complaint in its own words, the akimat and the State Corporation among them', () => {
    const refusal = text('service-refusal.refused2018.ru');
    for (const part of ['(акимата)', 'руководителю Государственной корпорации', 'в суд']) expect(refusal).toContain(part);
    expect(refusal).not.toMatch(/Административн\S+ процедурно/u);
  });

  it('a title that the source has in the other language only is marked as translated', () => {
    expect(sheet('guardianship-order.guardianshipGranted.ru').footer.left).toContain('перевод');
    expect(sheet('guardianship-order.guardianshipGranted.kk').footer.left).not.toContain('аударма');
  });
});
