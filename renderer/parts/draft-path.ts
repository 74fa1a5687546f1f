/** A dotted path into a draft, the same words as a refusal's `field`: 'applicant.surname', 'children.0.iin'. */
export type DraftPath = string;

/** The value at a path, or undefined where the draft has nothing yet. */
export function readPath(draft: unknown, path: DraftPath): unknown {
  let here: unknown = draft;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** A copy of the draft with the value at the path; objects and list places on the way are made. `undefined` takes the member away. */
export function writePath<T>(draft: T, path: DraftPath, value: unknown): T {
  const cut = path.indexOf('.');
  const key = cut < 0 ? path : path.slice(0, cut);
  const rest = cut < 0 ? null : path.slice(cut + 1);
  const inner = rest === null ? value : writePath(readPath(draft, key) ?? emptyFor(rest), rest, value);
  if (Array.isArray(draft)) {
    const list = [...(draft as unknown[])];
    list[Number(key)] = inner;
    return list as T;
  }
  const copy = { ...(draft as Record<string, unknown>) };
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy as T;
}

const emptyFor = (rest: DraftPath): unknown => (/^\d+(\.|$)/.test(rest) ? [] : {});
