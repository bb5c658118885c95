const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** A size in the largest binary unit that leaves a number above one, `1.4 GiB`; below a KiB the bytes themselves. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // what would be rounded to 1024 of a unit is one of the next
  while (Math.round(value) >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const rounded = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${rounded} ${units[unit]}`;
}
