// Who might become a rep, and how far each has come.

export const repsPipeline = {};
