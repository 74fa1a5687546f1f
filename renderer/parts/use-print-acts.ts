import type { Case } from '../../shared/cases/case.ts';
import { recordPrint } from '../../shared/cases/record-print.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { type PrintRun, usePrintRun } from './use-print-run.ts';

/** Prints or saves a form of a case; the print is an act of the case. */
export function usePrintActs(found: Case): PrintRun {
  const store = useStore();
  return usePrintRun(found.number.text, async (printed) => {
    const noted = await store.commit((world, current) => recordPrint(current ?? found, printed, world), found.id);
    return noted.ok ? [] : noted.error;
  });
}
