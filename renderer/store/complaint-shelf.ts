import { complaintsAbout } from '../../shared/complaints/complaint-holder.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import type { ComplaintIndex } from './complaint-index.ts';
import type { ComplaintRow } from './complaint-rows.ts';
import { listComplaints, newestFirst, numbersOfComplaints } from './list-complaints.ts';
import { searchComplaints } from './search-complaints.ts';

/** The complaints in memory and what keeps them true. */
export type ComplaintShelf = {
  readonly index: ComplaintIndex;
  /** Rows as they are now. */
  readonly put: (rows: Iterable<ComplaintRow>) => void;
  readonly ids: () => readonly string[];
  /** Complaints that are there no more. */
  readonly drop: (ids: Iterable<string>) => void;
  /** The rest, read in the background: what was put meanwhile is newer and stays. */
  readonly complete: (rows: Iterable<ComplaintRow>) => void;
};

export function makeComplaintShelf(running: Iterable<ComplaintRow>): ComplaintShelf {
  const byId = new Map<string, Complaint>();
  let complete = false;
  const put: ComplaintShelf['put'] = (rows) => {
    for (const { complaint } of rows) byId.set(complaint.id, complaint);
  };
  put(running);
  return {
    index: {
      get size() {
        return byId.size;
      },
      get complete() {
        return complete;
      },
      byId: (id) => byId.get(id),
      list: (query) => listComplaints(byId.values(), query),
      about: (caseId) => complaintsAbout(byId.values(), caseId).sort(newestFirst),
      search: (text, limit) => searchComplaints(byId.values(), text).sort(newestFirst).slice(0, limit),
      numbers: (series, year) => numbersOfComplaints(byId.values(), series, year),
    },
    put,
    ids: () => [...byId.keys()],
    drop: (ids) => {
      for (const id of ids) byId.delete(id);
    },
    complete: (rows) => {
      for (const { complaint } of rows) if (!byId.has(complaint.id)) byId.set(complaint.id, complaint);
      complete = true;
    },
  };
}
