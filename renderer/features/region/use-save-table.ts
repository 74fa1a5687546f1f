import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { useNoteExport } from '../../parts/use-note-export.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { tableFile } from './table-file.ts';

type SaveTable = {
  readonly refusals: readonly Refusal[];
  readonly save: (name: string, lines: Parameters<typeof tableFile>[0]) => Promise<void>;
};

/** Saves a table as a file for spreadsheets; that it left the program is written down. */
export function useSaveTable(): SaveTable {
  const { t } = useTranslation('region');
  const bridge = useBridge();
  const announce = useAnnounce();
  const noteExport = useNoteExport();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const save: SaveTable['save'] = async (name, lines) => {
    const { saved, code } = await bridge.saveFile({ name, bytes: tableFile(lines) });
    if (!saved) return setRefusals(code === undefined ? [] : [{ code }]);
    announce(t('statistics.saved'));
    setRefusals(await noteExport(name));
  };
  return { refusals, save };
}
