// The ten letters that a new branch starts with.

export interface StarterLetter {
  key: string;
  title: string;
  /** One sentence: when to send it. */
  about: string;
  fileName: string;
  bytes: () => Promise<Uint8Array>;
}

export declare function starterLetters(): StarterLetter[];
