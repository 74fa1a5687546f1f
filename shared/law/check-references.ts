import type { Refusal } from '../kernel/refusal.ts';
import type { Catalogue, Edition, When } from './catalogue.ts';

/**
 * Does everything that an edition names exist, and is every question reachable? Refusals name the dotted path. Codes: edition-act-unknown,
 * edition-channel-unknown, edition-condition-unknown, edition-condition-unused, edition-when-impossible, edition-id-doubled,
 * edition-form-unknown, edition-result-missing.
 */
export function checkReferences(edition: Edition, catalogue: Catalogue): Refusal[] {
  return [...checkActs(edition, catalogue), ...checkIds(edition), ...checkChannels(edition), ...checkConditions(edition), ...checkResults(edition)];
}

function checkActs(edition: Edition, { acts }: Catalogue): Refusal[] {
  const known = new Set(acts.map(({ id }) => id));
  return actsIn(edition, '').flatMap(({ act, field }) => (known.has(act) ? [] : [{ code: 'edition-act-unknown', params: { act }, field }]));
}

/** Every act that is named anywhere below, with its path. */
function actsIn(value: unknown, path: string): { act: string; field: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const field = path ? `${path}.${key}` : key;
    return key === 'act' && typeof child === 'string' ? [{ act: child, field }] : actsIn(child, field);
  });
}

const LISTS = ['steps', 'conditions', 'documents', 'particulars', 'acceptanceGrounds', 'grounds', 'resultFields', 'obligations', 'forms'] as const;

function checkIds(edition: Edition): Refusal[] {
  return LISTS.flatMap((list) =>
    doubled(edition[list].map(({ id }) => id)).map(({ id, at }) => ({ ...DOUBLED(id), field: `${list}.${at}.id` })),
  ).concat(doubled(edition.channels.map(({ channel }) => channel)).map(({ id, at }) => ({ ...DOUBLED(id), field: `channels.${at}.channel` })));
}

const DOUBLED = (id: string) => ({ code: 'edition-id-doubled', params: { id } });
const doubled = (ids: readonly string[]): { id: string; at: number }[] => ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ id, at }] : []));

function checkChannels(edition: Edition): Refusal[] {
  const offered = new Set<string>(edition.channels.map(({ channel }) => channel));
  return (['steps', 'documents', 'acceptanceGrounds'] as const).flatMap((list) =>
    edition[list].flatMap(({ channels }, at) =>
      (channels ?? []).flatMap((channel, place) =>
        offered.has(channel) ? [] : [{ code: 'edition-channel-unknown', params: { channel }, field: `${list}.${at}.channels.${place}` }],
      ),
    ),
  );
}

const ASKING = ['documents', 'particulars', 'obligations'] as const;

function checkConditions(edition: Edition): Refusal[] {
  const known = new Set(edition.conditions.map(({ id }) => id));
  const used = new Set<string>();
  const refusals = ASKING.flatMap((list) =>
    edition[list].flatMap(({ when }, at) => {
      for (const { condition } of when ?? []) used.add(condition);
      return checkWhen(when ?? [], known, `${list}.${at}.when`);
    }),
  );
  const unused = edition.conditions.flatMap(({ id }, at) =>
    used.has(id) ? [] : [{ code: 'edition-condition-unused', params: { condition: id }, field: `conditions.${at}` }],
  );
  return [...refusals, ...unused];
}

function checkWhen(when: When | [], known: ReadonlySet<string>, path: string): Refusal[] {
  return when.flatMap(({ condition, is }, at) => {
    const field = `${path}.${at}.condition`;
    if (!known.has(condition)) return [{ code: 'edition-condition-unknown', params: { condition }, field }];
    const contradicts = when.some((other) => other.condition === condition && other.is !== is);
    return contradicts ? [{ code: 'edition-when-impossible', params: { condition }, field }] : [];
  });
}

function checkResults({ results, forms }: Edition): Refusal[] {
  const known = new Set(forms.map(({ id }) => id));
  const unknown = results.flatMap(({ forms: printed }, at) =>
    printed.flatMap((form, place) =>
      known.has(form) ? [] : [{ code: 'edition-form-unknown', params: { form }, field: `results.${at}.forms.${place}` }],
    ),
  );
  const missing = (['grant', 'refusal'] as const).filter((wanted) => results.filter(({ id }) => id === wanted).length !== 1);
  return [...unknown, ...missing.map((result) => ({ code: 'edition-result-missing', params: { result }, field: 'results' }))];
}
