// How common the commonest names of Britain and the United States are, in a thousand people: two John Smiths are no
// news even on a list of ten people. On a long list its own counts say more than these. Rounded from published counts of
// names; only the order of magnitude matters.

const inThousand = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .trim()
      .split(/\s*,\s*/)
      .map((entry) => entry.split(' ') as [string, string])
      .map(([name, count]) => [name, Number(count) / 1_000]),
  );

export const COMMON_FAMILY_NAMES = inThousand(`smith 10, jones 7, williams 6, johnson 6, brown 5, taylor 5, davies 4,
  davis 4, wilson 4, miller 4, evans 3, thomas 4, roberts 3, walker 3, robinson 3, thompson 3, wright 3, white 3,
  garcia 4, martinez 3, rodriguez 3, hernandez 3, lopez 3, gonzalez 3, anderson 3, jackson 3, martin 3, lee 3, hughes 2,
  edwards 2, green 2, hall 2, wood 2, harris 2, lewis 2, clarke 2, clark 2, patel 3, khan 3, hill 2, moore 2, cooper 2,
  ward 2, turner 2, morris 2, singh 3, kaur 2, ahmed 2, ali 2, hussain 2, begum 2, allen 2, king 2, scott 2, young 2,
  baker 2, campbell 2, mitchell 2, nguyen 2, adams 2, carter 2, phillips 2, murphy 2, kelly 2, stewart 2, ryan 2`);

export const COMMON_GIVEN_NAMES = inThousand(`john 20, david 20, michael 18, james 20, robert 16, william 14, paul 12,
  peter 10, andrew 11, stephen 9, richard 10, thomas 9, mark 11, christopher 10, daniel 9, matthew 8, anthony 7,
  george 6, kevin 6, steven 6, ian 6, alan 6, simon 5, charles 6, edward 5, joseph 7, brian 6, mohammed 8, muhammad 6,
  mary 12, susan 9, margaret 9, elizabeth 9, sarah 10, patricia 9, linda 8, karen 7, jennifer 8, helen 6, emma 7, laura 6,
  barbara 6, julie 6, christine 6, jane 5, claire 5, anne 5, jacqueline 4, michelle 5, lisa 5, nicola 4, jessica 6,
  amanda 5, rebecca 5, catherine 4, janet 5, carol 5, sandra 5, deborah 4, nancy 4, maria 6, jose 5, joshua 6, jack 6,
  thomas 9, oliver 4, harry 4, sophie 4, charlotte 4, emily 5, olivia 4, amy 4, chloe 4, hannah 4, gemma 3, rachel 5`);

/** Of a name that is not among the commonest. */
export const RARE_FAMILY_NAME = 0.000_1;
export const RARE_GIVEN_NAME = 0.001_5;
