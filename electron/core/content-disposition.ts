// The header that saves a download under its name. The threat: a file name is somebody's text, and must not end the
// header, add another one, or name a folder.

/** RFC 6266: a plain ASCII name for old readers and the whole name, percent-encoded, for all others. */
export function attachmentNamed(name: string): string {
  const whole =
    name
      .replace(/[/\\]/g, '_')
      .replace(/\p{Cc}/gu, '')
      .toWellFormed()
      .slice(0, 200) || 'download';
  const plain = whole.replace(/[^\x20-\x7e]/g, '_').replace(/["%;]/g, '_');
  const encoded = encodeURIComponent(whole.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
