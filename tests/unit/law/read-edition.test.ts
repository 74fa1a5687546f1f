import { describe, expect, test } from 'vitest';
import kk from '../../../locales/kk/refusals.json' with { type: 'json' };
import ru from '../../../locales/ru/refusals.json' with { type: 'json' };
import { CHANNELS, type Edition } from '../../../shared/law/catalogue.ts';
import { documentsFor } from '../../../shared/law/documents-for.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { particularsFor, questionsFor } from '../../../shared/law/questions-for.ts';
import { readEdition } from '../../../shared/law/read-edition.ts';

const catalogue = loadCatalogue();
const without = (id: string) => ({ ...catalogue, editions: catalogue.editions.filter((edition) => edition.id !== id) });
const copy = (id: string): Edition => structuredClone(catalogue.editions.find((edition) => edition.id === id)) as Edition;
/** A file that would be accepted: guardianship from 2030, after ours was closed. */
const closed = {
  ...catalogue,
  editions: catalogue.editions.map((edition) =>
    edition.service === 'guardianship' ? { ...edition, until: '2030-01-01' as Edition['from'] } : edition,
  ),
};
const sound = (): Edition => ({ ...copy('guardianship-national-2022'), id: 'guardianship-2030', from: '2030-01-01' as Edition['from'] });

/** Sets a value at a dotted path; undefined removes it. */
function spoil(path: string, value: unknown): unknown {
  const data = sound() as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = data;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return data;
}

describe('our own editions', () => {
  test.each(catalogue.editions.map(({ id }) => id))('%s would be accepted as a file', (id) => {
    expect(readEdition(JSON.parse(JSON.stringify(copy(id))), without(id))).toEqual({ ok: true, value: copy(id) });
  });

  test.each(catalogue.editions.map((edition) => [edition.id, edition] as const))(
    '%s: every question is asked and every document required under some answers',
    (_id, edition) => {
      const ids = edition.conditions.map(({ id }) => id);
      const all = Array.from({ length: 2 ** ids.length }, (_, bits) => Object.fromEntries(ids.map((id, at) => [id, Boolean((bits >> at) & 1)])));
      const channels = edition.channels.map(({ channel }) => channel);
      const asked = new Set(channels.flatMap((channel) => all.flatMap((answers) => questionsFor(edition, channel, answers).map(({ id }) => id))));
      const brought = new Set(channels.flatMap((channel) => all.flatMap((answers) => documentsFor(edition, channel, answers).map(({ id }) => id))));
      const said = new Set(all.flatMap((answers) => particularsFor(edition, answers).map(({ id }) => id)));
      expect([...asked].toSorted()).toEqual(ids.toSorted());
      expect([brought.size, said.size]).toEqual([edition.documents.length, edition.particulars.length]);
    },
  );
});

describe("an administrator's file", () => {
  test('a sound one is accepted', () => {
    expect(readEdition(sound(), closed)).toMatchObject({ ok: true, value: { id: 'guardianship-2030' } });
  });

  test.each([
    ['act', 'nothing', 'edition-act-unknown', 'act'],
    ['documents.3.source.act', 'nothing', 'edition-act-unknown', 'documents.3.source.act'],
    ['id', 'guardianship-national-2022', 'edition-id-taken', 'id'],
    ['service', 'weather', 'edition-service-unknown', 'service'],
    ['from', '2029-12-31', 'edition-overlap', 'from'],
    ['until', '2030-01-01', 'edition-period-empty', 'until'],
    ['from', '2030-02-30', 'edition-value-wrong', 'from'],
    ['channels', [], 'edition-value-wrong', 'channels'],
    ['channels.0.term.amount', 0, 'edition-value-wrong', 'channels.0.term.amount'],
    ['channels.0.hours', undefined, 'edition-field-missing', 'channels.0.hours'],
    ['steps.1.tittle', 'x', 'edition-field-unknown', 'steps.1.tittle'],
    ['documents.2.when.0.condition', 'marred', 'edition-condition-unknown', 'documents.2.when.0.condition'],
    ['documents.2.channels.0', 'office', 'edition-channel-unknown', 'documents.2.channels.0'],
    ['grounds.1.id', 'not-of-age', 'edition-id-doubled', 'grounds.1.id'],
    ['channels.1.channel', 'state-corporation', 'edition-id-doubled', 'channels.1.channel'],
    ['results.0.forms.0', 'diploma', 'edition-form-unknown', 'results.0.forms.0'],
    ['results', [], 'edition-result-missing', 'results'],
  ] as const)('%s = %j is refused: %s at %s', (path, value, code, field) => {
    const read = readEdition(spoil(path, value), closed);
    expect(read.ok ? [] : read.error.map((refusal) => `${refusal.code} ${refusal.field}`)).toContain(`${code} ${field}`);
    expect([kk, ru].map((words) => Boolean((words as Record<string, string>)[code]))).toEqual([true, true]);
  });

  test('a question that nothing hangs on, and one that must be yes and no at once', () => {
    const [married] = sound().conditions;
    const unused = { ...sound(), conditions: [...sound().conditions, { ...married, id: 'unused' }] };
    expect(readEdition(unused, closed)).toMatchObject({ ok: false, error: [{ code: 'edition-condition-unused', field: 'conditions.7' }] });
    const both = [
      { condition: 'married', is: true },
      { condition: 'married', is: false },
    ];
    const impossible = readEdition(spoil('documents.2.when', both), closed);
    expect(impossible).toMatchObject({ ok: false, error: [{ code: 'edition-when-impossible' }, { code: 'edition-when-impossible' }] });
  });

  test.each([[null], [undefined], [[]], ['text'], [42], [{}]])('%j is no edition, and nothing throws', (data) => {
    const read = readEdition(data, catalogue);
    expect(read.ok ? [] : read.error.map(({ field }) => field)).not.toEqual([]);
  });
});

describe('questions', () => {
  const guardianship = copy('guardianship-national-2022');
  const asked = (answers: Record<string, boolean>) => questionsFor(guardianship, 'portal', answers).map(({ id }) => id);

  test('are asked once, the later ones only when the earlier answers need them', () => {
    expect(asked({})).toEqual(['married', 'child-in-institution', 'relative', 'owns-housing']);
    expect(asked({ married: true, 'child-in-institution': true, relative: true })).toEqual([
      'married',
      'marriage-outside-registry',
      'child-in-institution',
      'relative',
      'close-relative',
      'owns-housing',
    ]);
  });

  test('a service without conditions asks nothing', () => {
    for (const channel of CHANNELS) expect(questionsFor(copy('visits-national-2020'), channel, {})).toEqual([]);
  });

  test.each([
    [
      'an unmarried stranger with a flat, the child at home',
      { married: false, 'child-in-institution': false, 'birth-outside-registry': false, relative: false, 'owns-housing': true },
      '1 2 4 7 8 10',
    ],
    [
      'a married aunt without a flat, the child in an orphanage',
      {
        married: true,
        'marriage-outside-registry': true,
        'child-in-institution': true,
        relative: true,
        'close-relative': false,
        'owns-housing': false,
      },
      '1 2 3 4 5 8 9 11',
    ],
  ])('%s brings to the State Corporation items %s', (_who, answers, numbers) => {
    expect(
      documentsFor(guardianship, 'state-corporation', answers)
        .map(({ number }) => number)
        .join(' '),
    ).toBe(numbers);
  });
});
