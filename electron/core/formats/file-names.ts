// The name that a stranger gave a file, made safe to keep, show and save: a name and never a path, on any system.
// The threat: `../../etc/passwd`, CON.txt, a name of controls, and U+202E, which shows "exe.pdf" for what runs.

/**
 * A readable name of at most 120 characters and 255 bytes of UTF-8 that keeps its extension. Where `taken` holds the
 * name already (capitals aside), a number is put before the extension.
 */
export declare function safeFileName(name: string, taken?: Iterable<string>): string;
