// What a document really is, by its bytes: an extension is only what somebody called it.

export type SniffedType =
  | 'application/pdf'
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/heic'
  | 'image/tiff'
  | 'image/bmp'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  | 'application/zip'
  | 'application/vnd.ms-outlook'
  | 'application/msword'
  | 'application/x-ole-storage'
  | 'message/rfc822'
  | 'application/rtf'
  | 'text/html'
  | 'text/plain'
  | 'application/octet-stream';

export interface Sniffed {
  mediaType: SniffedType;
  /** For a sentence: "a PDF", "a Word document", "an Outlook message". */
  inWords: string;
  /** The file's extension says something else. */
  isMisnamed: boolean;
}

/** Recognises the type by the bytes; the name decides only between kinds of text and kinds of old Office files. */
export function sniffMediaType(bytes: Uint8Array, fileName: string): Sniffed {
  throw new Error(`${fileName} (${bytes.length} bytes) cannot be recognised yet.`);
}
