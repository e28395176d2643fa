// Many cases at once: tags, bulk changes, like cases, and who might take one.

export const caseFinding = {};
