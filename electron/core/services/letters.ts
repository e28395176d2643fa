// Letters and forms from Word templates.

export const letters = {};
