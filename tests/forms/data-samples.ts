import { formWords } from '../../renderer/print/words.ts';
import { accessList } from '../../shared/cases/access-list.ts';
import { addStaff } from '../../shared/cases/add-staff.ts';
import { changeStaff } from '../../shared/cases/change-staff.ts';
import type { OfficeFact } from '../../shared/cases/office.ts';
import { orderSubstitution } from '../../shared/cases/order-substitution.ts';
import { recordBreach } from '../../shared/cases/record-breach.ts';
import { nowOf } from '../../shared/cases/stamp.ts';
import { tellBreach } from '../../shared/cases/tell-breach.ts';
import type { FormDocument } from '../../shared/forms/document-tree.ts';
import { buildAccessRegister } from '../../shared/forms/registers/access-register.ts';
import { buildBreachRegister } from '../../shared/forms/registers/breach-register.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { makeWorld } from '../world/make-world.ts';

/** An office with three breaches (told, late, fresh) and a deputy by order. */
function dutiesOffice() {
  const w = makeWorld();
  const breach = (noticedAt: string, what: string, people: number) =>
    w.take(
      recordBreach(
        { noticedAt, what, data: 'тегі, аты, ЖСН, мекенжайы', people, measures: 'Қағаздар сейфке салынды, басшыға айтылды' },
        w.as('clerk'),
      ),
    );
  breach('2026-11-12T17:40', 'Қағаз іс түнде қабылдау бөлмесінде ашық қалған', 3);
  const id = w.world().office.breaches?.[0]?.id;
  w.take(tellBreach({ breach: id, whom: 'authority', on: '2026-11-13', number: '01-12/45' }, w.as('head')));
  w.take(tellBreach({ breach: id, whom: 'subjects', on: '2026-11-16' }, w.as('head')));
  breach('2026-11-13T09:00', 'Отправлено чужому адресату письмо с данными ребёнка', 1);
  w.take(changeStaff({ ...w.staffOf('clerk'), roles: ['clerk', 'executor'] }, w.as('head')));
  w.take(addStaff({ name: 'Примеров П. П.', roles: ['administrator'], post: { kk: 'жүйе әкімшісі', ru: 'системный администратор' } }, w.as('head')));
  const order = { number: '5-ж', date: '2026-11-16' };
  w.take(
    orderSubstitution(
      { absent: w.staffOf('head').id, deputy: w.staffOf('executor').id, from: '2026-11-17', until: '2026-11-30', order },
      w.as('head'),
    ),
  );
  w.setNow('2026-11-18T11:00');
  breach('2026-11-18T10:30', 'Жұмыс компьютері құлыпталмай қалған', 0);
  return w;
}

/** The registers of personal data in a language. */
export function DATA_SAMPLES(lang: Lang): readonly { readonly name: string; readonly document: FormDocument }[] {
  const w = dutiesOffice();
  const world = w.as('executor', 'head');
  const { office, actor } = world;
  const printedAt = nowOf(world);
  const lines = accessList(w.facts() as readonly OfficeFact[]);
  const words = formWords(lang);
  return [
    {
      name: `breach-register.three.${lang}`,
      document: buildBreachRegister({ rows: office.breaches ?? [], office, printedAt, printedBy: actor.staff }, lang, words),
    },
    { name: `access-register.deputy.${lang}`, document: buildAccessRegister({ lines, office, printedAt }, lang, words) },
  ];
}
