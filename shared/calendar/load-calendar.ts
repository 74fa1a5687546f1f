import year2018 from './years/2018.json' with { type: 'json' };
import year2019 from './years/2019.json' with { type: 'json' };
import year2020 from './years/2020.json' with { type: 'json' };
import year2021 from './years/2021.json' with { type: 'json' };
import year2022 from './years/2022.json' with { type: 'json' };
import year2023 from './years/2023.json' with { type: 'json' };
import year2024 from './years/2024.json' with { type: 'json' };
import year2025 from './years/2025.json' with { type: 'json' };
import year2026 from './years/2026.json' with { type: 'json' };
import year2027 from './years/2027.json' with { type: 'json' };
import type { Calendar, CalendarYear } from './calendar.ts';
import { makeCalendar } from './make-calendar.ts';

/** Every year that the product carries, in order; a new year is a file and a line here. */
export const CARRIED_YEARS: readonly unknown[] = [year2018, year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026, year2027];

let loaded: Calendar | null = null;

/** The calendar as the product carries it, built once. Our own years are not parsed at every start: a test proves that `readYears` gives them back as they are. */
export function loadCalendar(): Calendar {
  loaded ??= makeCalendar(CARRIED_YEARS as readonly CalendarYear[]);
  return loaded;
}
