/**
 * What a computer signed before a loss, under an earlier device: its key verifies those entries as long as the device that names it is let in. It is no row of `devices`, so
 * nothing may be asked in its name. Several devices may name it, each waiting for its own approval.
 */
export const EARLIER_DEVICES = `
create table earlier_devices (
  office text collate "C" not null,
  of_device text collate "C" not null,
  device text collate "C" not null,
  public_key text not null,
  primary key (office, of_device, device)
);
create index earlier_devices_by_id on earlier_devices (device);
`;

type Names = Readonly<Record<'office' | 'registry', string>>;

/** Row-level security and rights, as those of `devices`. */
export const earlierPolicies = ({ office, registry }: Names): string => `
alter table earlier_devices enable row level security;
alter table earlier_devices force row level security;
create policy registry on earlier_devices to ${registry} using (true) with check (true);
grant select, insert, update, delete on earlier_devices to ${registry};
create policy own_office on earlier_devices for select to ${office} using (office = nullif(current_setting('app.office', true), ''));
grant select on earlier_devices to ${office};
`;
