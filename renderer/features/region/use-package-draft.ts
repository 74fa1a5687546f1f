import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useDraft } from '../../store/StoreProvider.tsx';

const Typed = z.strictObject({ titleKk: z.string(), titleRu: z.string(), ground: z.string(), effective: z.string() });
export type PackageTyped = z.infer<typeof Typed>;
const EMPTY: PackageTyped = { titleKk: '', titleRu: '', ground: '', effective: '' };
export type PackageDraft = {
  readonly typed: PackageTyped;
  /** The fields hold what was typed before. */
  readonly isRestored: boolean;
  readonly change: (typed: PackageTyped) => void;
  readonly remove: () => Promise<void>;
};

/** What is typed of a package: read back after a crash or a lock. The file is chosen again. */
export function usePackageDraft(): PackageDraft {
  const { saved, save, remove } = useDraft('region-package', 'settings');
  const [typed, setTyped] = useState<PackageTyped | null>(null);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const read = Typed.safeParse(saved);
    if (!read.success) return;
    setTyped((now) => now ?? read.data);
    setRestored(true);
  }, [saved]);
  const change = (next: PackageTyped) => {
    setTyped(next);
    save(next);
  };
  return { typed: typed ?? EMPTY, isRestored, change, remove };
}
