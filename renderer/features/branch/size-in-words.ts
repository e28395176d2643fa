// A number of bytes as a person reads it: "3.4 MB".

const UNITS = ['bytes', 'KB', 'MB', 'GB'];

export function sizeInWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: power < 2 ? 0 : 1 })} ${UNITS[power]}`;
}
