import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { emptyOfficeDraft, settingsOf } from '../../parts/office-draft.ts';

/** The practice office's requisites and people: invented, in both languages. The first one opens the office. */
const OFFICE: unknown = {
  practice: true,
  settings: settingsOf({
    ...emptyOfficeDraft(),
    nameKk: 'Үлгі ауданының білім бөлімі',
    nameRu: 'Отдел образования Образцового района',
    addressKk: 'Үлгі ауданы, Сынақ ауылы, Мектеп көшесі, 1',
    addressRu: 'Образцовый район, с. Пробное, ул. Школьная, 1',
    phone: '+7 700 000 00 00',
    bin: '991240999991',
    mark: 'О',
  }),
  staff: [
    { name: 'Үлгібаева С. Қ.', roles: ['head'], post: { kk: 'бөлім басшысы', ru: 'руководитель отдела' } },
    { name: 'Сынақов Е. Ж.', roles: ['executor'], post: { kk: 'бас маман', ru: 'главный специалист' } },
    { name: 'Примерова О. В.', roles: ['executor', 'clerk'], post: { kk: 'жетекші маман', ru: 'ведущий специалист' } },
    { name: 'Әділханов Н. Т.', roles: ['executor'], post: { kk: 'жетекші маман', ru: 'ведущий специалист' } },
    { name: 'Ізбасарова Г. М.', roles: ['clerk'], post: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' } },
    { name: 'Жәмішева А. Ө.', roles: ['complaints-officer'], post: { kk: 'шағымдар жөніндегі маман', ru: 'специалист по жалобам' } },
  ],
};

/** A counter of the State Corporation in the same invented district. */
const COUNTER: unknown = {
  practice: true,
  settings: settingsOf({
    ...emptyOfficeDraft(),
    kind: 'state-corporation',
    nameKk: 'Мемлекеттік корпорацияның Үлгі ауданы бойынша бөлімі',
    nameRu: 'Отдел Государственной корпорации по Образцовому району',
    addressKk: 'Үлгі ауданы, Сынақ ауылы, Тәуелсіздік көшесі, 5',
    addressRu: 'Образцовый район, с. Пробное, ул. Независимости, 5',
    phone: '+7 700 000 00 01',
    mark: 'М',
  }),
  staff: [
    { name: 'Тарасова Н. Ю.', roles: ['head'], post: { kk: 'бөлім басшысы', ru: 'руководитель отдела' } },
    { name: 'Әділханова Ж. Е.', roles: ['operator'], post: { kk: 'оператор', ru: 'оператор' } },
    { name: 'Семёнов П. И.', roles: ['operator'], post: { kk: 'оператор', ru: 'оператор' } },
    { name: 'Ғаламова С. Е.', roles: ['complaints-officer'], post: { kk: 'шағымдар жөніндегі маман', ru: 'специалист по жалобам' } },
  ],
};

export const PRACTICE_OPENINGS: Readonly<Record<WorkplaceKind, unknown>> = { office: OFFICE, 'state-corporation': COUNTER };
