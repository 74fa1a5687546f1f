import { recordRegisterPrint } from '../../shared/cases/record-register-print.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { type PrintRun, usePrintRun } from './use-print-run.ts';

/** Prints or saves a register that belongs to no single case; the print is an act of the office. */
export function useRegisterPrint(name: string): PrintRun {
  const store = useStore();
  return usePrintRun(name, async (printed) => {
    const noted = await store.commit((world) => recordRegisterPrint(printed, world));
    return noted.ok ? [] : noted.error;
  });
}
