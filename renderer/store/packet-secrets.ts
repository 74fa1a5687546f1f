import { z } from 'zod';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { PacketSecrets } from './sync-port.ts';
import type { StoreState } from './store-state.ts';

const Secret = z.strictObject({
  answerKey: z.string(),
  sent: z.array(z.strictObject({ device: z.string(), n: z.int().positive(), hash: z.string() })),
});
export const makePacketSecrets = (current: () => StoreState): PacketSecrets => {
  const placeOf = (id: string) => ({ office: current().office?.id ?? '', table: 'packets', id });
  return {
    seal: (id, secret) => sealJson(current().keys.data, placeOf(id), secret),
    unseal: async (id, sealed) => {
      const opened = await unsealJson(current().keys.data, placeOf(id), sealed);
      const parsed = opened && parseSafely(Secret, opened.value);
      return parsed?.success ? parsed.data : null;
    },
  };
};
