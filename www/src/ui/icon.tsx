import type { JSX } from "preact";

/** Line drawings of 16 by 16, in the colour of the text. Each phase has a shape of its own, so colour is never needed. */
const PATHS = {
  running: "M5 3.5v9l7.5-4.5z",
  waiting: "M5.5 3.5v9M10.5 3.5v9",
  failed: "M4 4l8 8M12 4l-8 8",
  ended: "M4.5 4.5h7v7h-7z",
  unknown: "M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M8 12.2v.1",
  first: "M11.5 4l-4 4 4 4M4.5 4v8",
  previous: "M9.5 4l-4 4 4 4",
  next: "M6.5 4l4 4-4 4",
  last: "M4.5 4l4 4-4 4M11.5 4v8",
  refresh: "M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.6h-2.6",
  close: "M4 4l8 8M12 4l-8 8",
  warning: "M8 2.5l6 10.8H2zM8 6.6v3M8 11.4v.1",
  note: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.4v3.4M8 5.2v.1",
  key: "M10.3 9.2a3.3 3.3 0 1 0-3-3L2.5 11v2.5h2.6V12h1.5v-1.5z",
  plug: "M6 2.5v3M10 2.5v3M4.2 5.5h7.6v2.2a3.8 3.8 0 0 1-7.6 0zM8 11.5v2.5",
  clock: "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 4.8V8l2.2 1.4",
  braces:
    "M6 2.8c-2 0-1.6 1.2-1.6 2.7S3.6 7.6 2.8 8c.8.4 1.6 1 1.6 2.5S4 13.2 6 13.2M10 2.8c2 0 1.6 1.2 1.6 2.7S12.4 7.6 13.2 8c-.8.4-1.6 1-1.6 2.5s.4 2.7-1.6 2.7",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  play: "M5 3.5v9l7.5-4.5z",
  settings: "M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5M9.5 2.7v3.6M6.5 9.7v3.6",
  keys: "M2 4.5h12v7H2zM4.5 7v.1M7 7v.1M9.5 7v.1M11.7 7v.1M5.5 9.3h5",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3",
  columns: "M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9",
  download: "M8 2.5v7M5 6.8l3 3 3-3M3 13h10",
  copy: "M5.5 5.5h7.5v7.5H5.5zM10.5 5.5V3H3v7.5h2.5",
  up: "M4 9.5l4-4 4 4",
  down: "M4 6.5l4 4 4-4",
  changed: "M3 6h8.5L9 3.5M13 10H4.5L7 12.5",
  done: "M3.5 8.5l3 3 6-7",
  trash: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 8.5h6l.5-8.5",
  empty: "M2.5 9.5l2-6h7l2 6v3.5h-11zM2.5 9.5h3l1 1.5h3l1-1.5h3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark of the console. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" />
      <path d="M8 10.5h12M8 16h16M8 21.5h7" />
      <circle class="mark-ahead" cx="23.5" cy="10.5" r="2.3" />
      <circle class="mark-behind" cx="19.5" cy="21.5" r="2.3" />
    </svg>
  );
}
