import { err, ok } from '../../shared/kernel/result.ts';
import type { SecondCopy } from './second-copy.ts';

const done = () => Promise.resolve(ok(undefined));

/** A browser without files of its own: nothing is kept, nothing is refused, and `kind` says so. */
export const noCopy: SecondCopy = Object.freeze({
  kind: 'none',
  open: () => Promise.resolve(ok({ state: 'none' as const, size: 0, lost: 0 })),
  append: done,
  cancel: done,
  tail: () => Promise.resolve(ok(null)),
  read: async function* () {
    yield { records: [], stop: { why: 'end' as const, at: 0, resumes: null } };
  },
  setAside: done,
  dropAside: done,
  vault: { read: () => Promise.resolve(ok(null)), write: done },
  blobs: {
    put: () => Promise.resolve(err({ code: 'blob-absent' })),
    get: () => Promise.resolve(err({ code: 'blob-absent' })),
    list: () => Promise.resolve(ok([])),
    remove: done,
  },
  close: () => {},
});
