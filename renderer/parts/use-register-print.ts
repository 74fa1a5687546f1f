import { recordRegisterPrint } from '../../shared/cases/record-register-print.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { type Printed, type PrintRun, usePrintRun } from './use-print-run.ts';

/** Prints or saves a register that belongs to no single case; the print is an act of the office. */
export function useRegisterPrint(name: string, subject?: string): PrintRun {
  const store = useStore();
  const note = async (printed: Printed) => {
    const noted = await store.commit((world) => recordRegisterPrint(printed, world));
    return noted.ok ? [] : noted.error;
  };
  return usePrintRun(name, note, { subject });
}
