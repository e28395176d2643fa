// First names that one person goes by: Bill is on the payroll as William. Each line is one name and its usual short and
// familiar forms, and the spellings that are said alike; a form may stand on several lines.

const LINES = `
william, will, bill, billy, willie, liam
robert, rob, bob, bobby, robbie, bert
richard, rick, dick, rich, richie, ricky
john, johnny, jack, jon, johnnie
jonathan, jon, jonny, jonathon, johnathan
james, jim, jimmy, jamie, jem
thomas, tom, tommy
michael, mike, mick, micky, mickey, micheal
david, dave, davey, davy, dai
christopher, chris, kit, topher
christine, chris, chrissie, tina, christina, kristina, kristine, christian
anthony, tony, ant, antony
andrew, andy, drew
stephen, steven, steve, stevie, stefan
matthew, matt, mathew
daniel, dan, danny
joseph, joe, joey
edward, ed, eddie, ted, teddy, ned
edmund, ed, eddie
charles, charlie, chas, chuck
henry, harry, hank, hal
harold, harry, hal
alexander, alex, sandy, alec, alasdair, alistair, xander
alexandra, alex, sandra, lexi, sasha, alexa
nicholas, nick, nicky, nicolas, nic
nicola, nicky, nikki, nic
patrick, pat, paddy, pad, padraig
patricia, pat, patsy, trish, tricia, patty
samuel, sam, sammy
samantha, sam, sammy
benjamin, ben, benny, benji
peter, pete
philip, phil, phillip, pip
timothy, tim, timmy
kenneth, ken, kenny
ronald, ron, ronnie
donald, don, donny
raymond, ray
gerald, gerry, jerry, ger
gerard, gerry, ger
terence, terry, terrence, tel
frederick, fred, freddie, freddy, alfred
alfred, alf, alfie, fred
albert, bert, al, bertie
arthur, art, artie
leonard, len, lenny, leo
lawrence, larry, laurie, laurence
vincent, vince, vinny
geoffrey, geoff, jeff, jeffrey
gregory, greg, gregor
douglas, doug, dougie
stuart, stewart, stu
graham, graeme
alan, allan, allen, al
neil, neal, niall
brian, bryan
ian, iain
jeremy, jez, jerry
joshua, josh
nathan, nat, nathaniel, nate
zachary, zach, zac, zak
jacob, jake, jack
mohammed, muhammad, mohamed, mohammad, mohd, mo
elizabeth, liz, lizzie, beth, betty, eliza, elsie, libby, lisa, betsy, elisabeth, bess, lizzy
margaret, maggie, peggy, meg, marge, margie, rita, peg, greta
catherine, kate, cathy, katherine, kathryn, kathleen, katie, kathy, kay, cath, katy, kit, katharine
susan, sue, susie, suzanne, suzy
jennifer, jen, jenny, jenn, jennie
jacqueline, jackie, jacqui, jacky
deborah, debbie, deb, debra
barbara, barb, babs, barbie
rebecca, becky, becca, beck, bex
victoria, vicky, vicki, tori, vikki
dorothy, dot, dolly, dottie
judith, judy, jude
joanne, jo, joanna, joann
josephine, jo, josie
pamela, pam
sandra, sandy, sand
theresa, teresa, terry, tess, tessa
veronica, ronnie, vera
virginia, ginny, ginger
valerie, val
frances, fran, francis, frankie, fanny
francis, frank, frankie, fran
abigail, abby, gail, abbie, abi
amanda, mandy
angela, angie, ange
anne, ann, annie, anna, nan, nancy
caroline, carrie, caz, carol, carolyn
charlotte, charlie, lottie, char
eleanor, ellie, nell, nelly, ella, elinor
emily, em, emmy, millie
emma, em
georgina, georgie, gina, georgia
gillian, gill, jill
hannah, han
helen, nell, nellie, ellen
jane, janie, jayne
janet, jan
jessica, jess, jessie
kimberly, kim, kimberley
lesley, leslie, les
louise, lou
lucy, lucille, lucie
madeleine, maddie, maddy, madeline
marjorie, marge, margie
mary, molly, polly, mae, maria, marie
michelle, shelly, chelle
natalie, nat, nathalie
penelope, penny
rachel, rach, rachael
rosemary, rosie, rose
sarah, sally, sara, sadie
sharon, shaz
sophie, sophia, sofia
stephanie, steph, stevie
tracy, tracey, trace
wendy, wend
winifred, win, winnie
yvonne, vonnie
agnieszka, aga
malgorzata, gosia
katarzyna, kasia
siobhan, shivaun, siobhain
sean, shaun, shawn
aoife, eefa
`;

const lines: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>();
  for (const [line, text] of LINES.trim().split('\n').entries()) {
    for (const name of text.split(', ')) found.set(name, [...(found.get(name) ?? []), line]);
  }
  return found;
})();

const NONE: readonly number[] = [];

/** Which lines a folded first name stands on: two names that share one may be one person's. */
export const linesOfShortNames = (name: string): readonly number[] => lines.get(name) ?? NONE;
