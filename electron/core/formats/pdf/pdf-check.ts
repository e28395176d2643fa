// What a document really is, by its bytes: an extension is only what somebody called it.

import { guessUtf16 } from '../text-encoding.ts';

export type SniffedType = keyof typeof KINDS;

export interface Sniffed {
  mediaType: SniffedType;
  /** For a sentence: "a PDF", "a Word document", "an Outlook message". */
  inWords: string;
  /** The file's extension says something else. */
  isMisnamed: boolean;
}

const KINDS = {
  'application/pdf': { inWords: 'a PDF', extensions: ['pdf'] },
  'image/png': { inWords: 'a PNG picture', extensions: ['png'] },
  'image/jpeg': { inWords: 'a JPEG picture', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/gif': { inWords: 'a GIF picture', extensions: ['gif'] },
  'image/webp': { inWords: 'a WebP picture', extensions: ['webp'] },
  'image/heic': { inWords: 'a HEIC picture', extensions: ['heic', 'heif', 'hif', 'avif'] },
  'image/tiff': { inWords: 'a TIFF picture', extensions: ['tif', 'tiff'] },
  'image/bmp': { inWords: 'a BMP picture', extensions: ['bmp', 'dib'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    inWords: 'a Word document',
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    inWords: 'an Excel workbook',
    extensions: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb'],
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    inWords: 'a PowerPoint presentation',
    extensions: ['pptx', 'pptm', 'potx', 'ppsx'],
  },
  'application/zip': { inWords: 'a zip archive', extensions: ['zip', 'odt', 'ods', 'odp', 'pages', 'numbers'] },
  'application/vnd.ms-outlook': { inWords: 'an Outlook message', extensions: ['msg', 'oft'] },
  'application/msword': { inWords: 'an old Word document', extensions: ['doc', 'dot'] },
  'application/x-ole-storage': { inWords: 'an old Office file', extensions: ['xls', 'xlt', 'ppt', 'pps', 'pub', 'db'] },
  'message/rfc822': { inWords: 'an email', extensions: ['eml'] },
  'application/rtf': { inWords: 'a rich text document', extensions: ['rtf', 'doc'] },
  'text/html': { inWords: 'a web page', extensions: ['html', 'htm'] },
  'text/plain': { inWords: 'a text file', extensions: [] },
  'application/octet-stream': { inWords: 'a file of an unknown kind', extensions: [] },
} as const satisfies Record<string, { inWords: string; extensions: readonly string[] }>;

/** Readers of PDF take the mark anywhere in the first kilobyte; scanners put their own line before it. */
const PDF_MARK_WITHIN = 1_024;
const SAMPLE_BYTES = 8_192;
const PHOTO_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']);

/** Recognises the type by the bytes; the name decides only between kinds of text and kinds of old Office files. */
export function sniffMediaType(bytes: Uint8Array, fileName: string): Sniffed {
  const extension = extensionOf(fileName);
  const mediaType = typeOf(bytes, extension);
  const { inWords, extensions } = KINDS[mediaType];
  const known: readonly string[] = extensions;
  return { mediaType, inWords, isMisnamed: isMisnamed(mediaType, known, extension) };
}

function isMisnamed(mediaType: SniffedType, known: readonly string[], extension: string): boolean {
  if (extension === '') return false;
  // Text goes by many names (csv, log, md); an unknown file contradicts only the name of a kind that we do know.
  if (mediaType === 'text/plain' || mediaType === 'application/octet-stream') return namesAnotherKind(extension);
  return !known.includes(extension);
}

const namesAnotherKind = (extension: string): boolean =>
  Object.values(KINDS).some(({ extensions }) => (extensions as readonly string[]).includes(extension));

const extensionOf = (fileName: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

function typeOf(bytes: Uint8Array, extension: string): SniffedType {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  const starts = (...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return 'image/gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  if (ascii(4, 8) === 'ftyp' && PHOTO_BRANDS.has(ascii(8, 12))) return 'image/heic';
  if (starts(0x49, 0x49, 0x2a, 0x00) || starts(0x4d, 0x4d, 0x00, 0x2a)) return 'image/tiff';
  if (ascii(0, 2) === 'BM' && starts(0x42, 0x4d) && isBitmap(bytes)) return 'image/bmp';
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return zipKind(bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(bytes, extension);
  if (ascii(0, 5) === '{\\rtf') return 'application/rtf';
  if (latin1(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-')) return 'application/pdf';
  return textKind(bytes, extension);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Two letters are a weak mark: the size that the header states must be the file's own, or its reserved bytes zero. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 26) return false;
  return [6, 7, 8, 9].every((at) => bytes[at] === 0) && (bytes[14] === 40 || bytes[14] === 12 || bytes[14] === 124);
}

/** The names of a zip's parts lie open in its directory, at the end, and before each part. */
function zipKind(bytes: Uint8Array): SniffedType {
  const has = (part: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part);
  if (!has('[Content_Types].xml')) return 'application/zip';
  if (has('word/document')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (has('xl/workbook')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (has('ppt/presentation')) return 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return 'application/zip';
}

/** Old Office files and Outlook messages share one container; the names of its streams are UTF-16. */
function oleKind(bytes: Uint8Array, extension: string): SniffedType {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('__properties_version1.0') || has('__substg1.0_')) return 'application/vnd.ms-outlook';
  if (has('WordDocument')) return 'application/msword';
  if (has('EncryptedPackage') && extension === 'docx') return 'application/msword';
  return 'application/x-ole-storage';
}

const MAIL_HEADER =
  /^(received|return-path|from|to|subject|date|message-id|mime-version|delivered-to|x-[a-z-]+|dkim-signature|content-type):/i;

function textKind(bytes: Uint8Array, extension: string): SniffedType {
  if (bytes.length === 0) return 'application/octet-stream';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const hasMark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (hasMark || guessUtf16(sample) !== undefined) return 'text/plain';
  // Control characters other than tab, line feeds, form feed and escape are not found in text of any one-byte encoding.
  const strange = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
  if (strange.length > 0) return 'application/octet-stream';
  const head = latin1(sample).replace(/^\xef\xbb\xbf/, '');
  if (/^\s*(<!doctype html|<html)/i.test(head)) return 'text/html';
  return isMail(head, extension) ? 'message/rfc822' : 'text/plain';
}

/** Lines of "Name: value" before the first empty one; notes that begin "From:" are mail only when more headers follow. */
function isMail(head: string, extension: string): boolean {
  const lines = (head.split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n/);
  const headers = lines.filter((line) => MAIL_HEADER.test(line)).length;
  const areAllHeaders = lines.every((line) => /^[!-9;-~]+:/.test(line) || /^[ \t]/.test(line) || /^From /.test(line));
  return areAllHeaders && headers >= (extension === 'eml' ? 1 : 3);
}
