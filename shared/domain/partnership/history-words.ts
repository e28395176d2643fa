// What each transaction of partnership and agreements did, in words.

export const PARTNERSHIP_WORDS: Readonly<Record<string, string>> = {};
