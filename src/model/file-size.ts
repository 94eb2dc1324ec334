const units = ['B', 'KB', 'MB', 'GB'] as const;

/** File size in the decimal units people see in their file manager: `12 KB`, `1.4 MB`. */
export function fileSize(size: number): string {
  const power = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(size, 1)) / 3)));
  const value = size / 1000 ** power;
  return `${power > 1 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
