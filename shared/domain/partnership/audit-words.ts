// What each read and each paper of partnership and agreements is called in the audit.

export const PARTNERSHIP_READ: Readonly<Record<string, string>> = {};

export const PARTNERSHIP_EXPORTED: Readonly<Record<string, string>> = {};
