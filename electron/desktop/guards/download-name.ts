// Threat: a name chosen elsewhere (a document's, an import's) becomes a path on this disk: it climbs out of the folder,
// names a device, hides its true ending by turning the reading direction, or begins with a dot and disappears.

// Separators, what Windows forbids, control characters, and marks that turn or hide text.
const UNSAFE = /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/iu;
/** File systems count bytes: 255 at most, with room for "(2)" and a temporary ending. */
const LONGEST = 200;

/** A name that is safe to propose in a save dialog on any system; never empty, never with a folder in it. */
export function safeDownloadName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(UNSAFE, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (plain === '') return 'Branchdesk file';
  return shorten(DEVICE.test(plain) ? `Branchdesk ${plain}` : plain);
}

/** Cuts the stem and keeps the ending, on whole characters. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const ending = name.match(/\.[\p{L}\p{N}]{1,10}$/u)?.[0] ?? '';
  let stem = '';
  let bytes = Buffer.byteLength(ending);
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) break;
    stem += character;
  }
  return `${stem.trimEnd()}${ending}`;
}
