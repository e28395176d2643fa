// Small numbers as a person says them in a sentence: "every six weeks", "three months".

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A whole number to twelve as a word, "no" for none; beyond that in figures. */
export const numberInWords = (count: number): string => WORDS[count] ?? String(count);
