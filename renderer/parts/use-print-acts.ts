import type { Case } from '../../shared/cases/case.ts';
import { refuseAct } from '../../shared/cases/case-workflow.ts';
import { recordPrint } from '../../shared/cases/record-print.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { type Printed, type PrintRun, usePrintRun } from './use-print-run.ts';

/** Prints or saves a form of a case; the print is an act of the case. */
export function usePrintActs(found: Case): PrintRun {
  const store = useStore();
  const note = async (printed: Printed) => {
    const noted = await store.commit((world, current) => recordPrint(current ?? found, printed, world), found.id);
    return noted.ok ? [] : noted.error;
  };
  return usePrintRun(found.number.text, note, { subject: found.id, refuse: () => refuseAct('print', found, store.world()) });
}
