// How a band is called in a sentence: members carry "C" as often as "Band C".

export const bandInWords = (name: string): string => (/^band\b/i.test(name.trim()) ? name : `band ${name}`);
