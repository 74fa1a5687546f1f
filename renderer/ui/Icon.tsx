/** Line icons on a 16 px grid, drawn by hand; they stand beside words, never instead of them. */
const PATHS = {
  today: 'M3 3.5h10v10H3zM3 6.5h10M5.5 2v3M10.5 2v3M6 10l1.5 1.5L10.5 9',
  intake: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3M8 8v4M6 10h4',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.5 10.5L14 14',
  complaint: 'M2.5 3h11v7.5H8L4.8 13.3v-2.8H2.5zM8 4.9v2.4M8 8.6v.3',
  journal: 'M4 2.5h8v11H4zM6.5 2.5v11M8.5 5.5h2M8.5 8h2',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  law: 'M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5l-1.8 4.5h3.6zM13 4.5l-1.8 4.5h3.6z',
  settings: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M8.5 4.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M4.5 11.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0',
  shield: 'M8 2l5 2v4c0 3-2.2 5-5 6c-2.8-1-5-3-5-6V4zM6 8l1.5 1.5L10.3 6.7',
  eye: 'M1.5 8c1.7-2.8 3.9-4.2 6.5-4.2s4.8 1.4 6.5 4.2c-1.7 2.8-3.9 4.2-6.5 4.2S3.2 10.8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6z',
  person: 'M8 2.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4zM2.8 13.5c.5-3 2.6-4.2 5.2-4.2s4.7 1.2 5.2 4.2',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.6v.4',
  error: 'M5.3 2.5h5.4l2.8 2.8v5.4l-2.8 2.8H5.3l-2.8-2.8V5.3zM8 5v3.8M8 10.6v.4',
  info: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM8 7.5v3.5M8 5v.4',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.4',
  pen: 'M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3zM9.3 4.4l2.3 2.3',
  hand: 'M2.5 9.5l3-1.5l3 2h2a1 1 0 0 1 0 2H8M2.5 13l2-.5l3 1l6-3.5a1 1 0 0 0-1.4-1.3l-2 1',
  box: 'M2.5 5.5h11v8h-11zM2 2.5h12v3H2zM6.5 8.5h3',
  ear: 'M3 3h10v7H8l-3 3v-3H3zM5.5 5.5h5M5.5 7.5h3',
  stop: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM4.2 11.8l7.6-7.6',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  down: 'M4 6.5l4 4l4-4',
  up: 'M4 9.5l4-4l4 4',
  left: 'M9.5 4l-4 4l4 4',
  right: 'M6.5 4l4 4l-4 4',
  plus: 'M8 3v10M3 8h10',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2M8 9.5v1.8',
  keyboard: 'M1.5 4.5h13v7h-13zM4 7h.5M7 7h.5M10 7h.5M12.5 7h.3M5 9.3h6',
  exchange: 'M3 5.5h9M9.5 3l2.5 2.5l-2.5 2.5M13 10.5H4M6.5 8L4 10.5L6.5 13',
  school: 'M8 3l6.5 3L8 9L1.5 6zM4.5 7.6v3.2c2 1.6 5 1.6 7 0V7.6M14.5 6v4',
} as const;
export type IconName = keyof typeof PATHS;

/** Decorative: hidden from screen readers. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
