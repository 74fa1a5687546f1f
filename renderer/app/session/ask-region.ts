import { err } from '../../../shared/kernel/result.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { RegionAddress } from '../../../shared/wire/region-road.ts';
import type { AskCode } from '../../parts/use-region-code.ts';
import { askCode } from '../../sync/connect.ts';
import { lineTo } from './region-ports.ts';

/** Asks a region what a code is for, before there is an office or a key on this computer. */
export const askRegion =
  (bridge: Bridge): AskCode =>
  async (address, code) => {
    if (!RegionAddress.safeParse(address).success) return err({ code: 'address-wrong', field: 'address' });
    if (!(await bridge.setRegion({ address })).kept) return err({ code: 'store-write-failed' });
    const asked = await askCode(lineTo(address), code);
    if (asked.ok) return asked;
    const { code: refused, params } = asked.error;
    return err({ code: refused, ...(params && { params }) });
  };
