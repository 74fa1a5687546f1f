import { z } from 'zod';
import { kindOf } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { fullName } from '../../../shared/people/full-name.ts';
import type { DraftPlace } from '../../parts/draft-place.ts';
import { shapedLike } from '../../parts/shaped-like.ts';

/** Kind of a complaint among the store's drafts. */
export const COMPLAINT_DRAFT = 'complaint';
export const COMPLAINT_PLACE: DraftPlace = { space: 'complaint-intake', path: '/complaints/new', kind: COMPLAINT_DRAFT, icon: 'complaint' };

const BLANK = {
  way: 'in-person',
  wayNumber: '',
  /** 'YYYY-MM-DDTHH:MM'; empty: the minute of registration. */
  received: '',
  about: { kind: 'no-case', case: '', number: '', office: '', department: '', worker: '' },
  service: 'visits',
  region: 'national',
  addressee: 'office',
  reviewing: false,
  /** Last day and ground, where no act gives a term. */
  term: { due: '', ground: '' },
  matter: '',
  essence: '',
  /** One in a line. */
  attachments: '',
  sheets: '',
  signed: true,
  learned: '',
  /** Did the act say how to complain: '', 'yes' or 'no'. */
  appealText: '',
  complainant: {
    surname: '',
    name: '',
    patronymic: '',
    iin: '',
    address: '',
    actualAddress: '',
    phone: '',
    lang: 'kk',
    organisation: { present: false, name: '', bin: '', post: '' },
  },
};

/** A complaint as it is typed: plain text everywhere, so that what is wrong or unfinished survives as well. Same paths as the intake of the act. */
export type ComplaintDraft = typeof BLANK;

/** What lies in the store under a draft's id: the complaint as far as it is typed or, once it is registered, only which one it became. */
export const StoredComplaint = z.union([
  z.object({ v: z.literal(1), complaint: z.record(z.string(), z.unknown()) }),
  z.object({ v: z.literal(1), done: z.string() }),
]);
export type StoredComplaint = z.infer<typeof StoredComplaint>;

/** A blank complaint of this workplace: to its own head, about no case, in the language of the screen. */
export function emptyComplaint({ office }: Pick<World, 'office'>, lang: Lang): ComplaintDraft {
  const addressee = kindOf(office) === 'state-corporation' ? 'state-corporation' : 'office';
  return { ...BLANK, addressee, region: office.settings.region, complainant: { ...BLANK.complainant, lang } };
}

/** A draft as this version knows it from whatever was saved. */
export const reviveComplaint = (saved: unknown, blank: ComplaintDraft): ComplaintDraft => shapedLike(blank, saved);

/** How an unfinished complaint is called in the list: the organisation or the person, else the IIN, else the case. */
export function complaintName({ complainant, about }: ComplaintDraft): string {
  const { organisation } = complainant;
  return ((organisation.present && organisation.name) || fullName(complainant).trim() || complainant.iin || about.number)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);
}
