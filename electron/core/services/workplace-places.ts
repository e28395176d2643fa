// What a workplace is made of and how well it is organised: units, density, the wall chart, non-members.

export const workplacePlaces = {};
