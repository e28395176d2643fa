// Names as a British branch's list has them, accents and apostrophes too. Any likeness to a person is chance.

import { between, oneOf } from './random.ts';

const list = (names: string): string[] => names.trim().split(/\s*,\s*/);

const COMMON_FIRST = list(`Karen, Susan, Julie, Tracey, Sharon, Deborah, Angela, Jacqueline, Michelle, Alison, Helen,
  Nicola, Joanne, Lisa, Sarah, Claire, Emma, Rebecca, Gemma, Kelly, Laura, Hannah, Charlotte, Amy, Jessica, Lauren,
  Holly, Bethany, Abigail, Megan, Ellie, Molly, Shannon, Kirsty, Leanne, Donna, Dawn, Lorraine, Maureen, Pauline,
  Christine, Linda, Barbara, Janet, Carol, Sheila, Wendy, Lesley, Heather, Yvonne, David, Paul, Andrew, Mark, Stephen,
  Ian, Gary, Kevin, Neil, Martin, Nigel, Keith, Trevor, Graham, Colin, Barry, Simon, Darren, Lee, Craig, Jason, Carl,
  Dean, Stuart, Gareth, Adam, Ben, Luke, Ryan, Liam, Jack, Callum, Connor, Josh, Sam, Tom, Harry, Joe, Robert, Alan,
  Derek, Malcolm, Clive, Roy, Terry, Philip, Jonathan, Matthew, Daniel, Christopher`);
const FIRST = list(`José, Siân, Zoë, Łukasz, Chloë, Renée, Seán, Aoife, Agnieszka, Małgorzata, Søren, Anaïs, Grace,
  Blessing, Oluwaseun, Chidi, Abena, Kwame, Fatou, Amara, Priya, Harpreet, Gurdeep, Anjali, Imran, Saima, Nasreen,
  Tariq, Shabana, Mei, Wei, Lan, Thuy, Yusuf, Leyla, Mehmet, Dimitra, Ionuț, Mihaela, Răzvan, Marek, Ewa, Jadwiga,
  Rhiannon, Gethin, Niamh, Ciarán, Eilidh, Hamish, Delroy, Marcia, Winston, Joyce, Errol, Beatriz, João, Inês, Noor,
  Samira, Björn`);

const COMMON_LAST = list(`Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Robinson, Wright, Thompson,
  Evans, Walker, White, Roberts, Green, Hall, Wood, Jackson, Clarke, Clark, Harris, Lewis, Hughes, Edwards, Turner,
  Hill, Moore, Cooper, Ward, Morris, Harrison, Morgan, Baker, Martin, Allen, Bailey, Barker, Bell, Bennett, Booth,
  Bradley, Brooks, Butler, Carter, Chapman, Collins, Cook, Cox, Dixon, Ellis, Fisher, Fletcher, Foster, Fox, Gibson,
  Graham, Grant, Gray, Griffiths, Holmes, Howarth, Hunt, Jenkins, Kelly, Kennedy, King, Knight, Lowe, Marshall, Mason,
  Matthews, McCarthy, Mills, Mitchell, Murphy, Murray, Palmer, Parker, Pearson, Phillips, Powell, Price, Reid,
  Reynolds, Richards, Rogers, Ross, Russell, Sanders, Saunders, Scott, Shaw, Simpson, Stevens, Stewart, Stone, Sutton,
  Thomas, Walsh, Watson, Webb, Wells, West, Whittaker, Wilkinson, Young, Ackroyd, Birtwistle, Cartwright, Dewhurst,
  Entwistle, Gledhill, Hargreaves, Kershaw, Lomax, Ormerod, Pickles, Ramsbottom, Sugden, Tattersall`);
const LAST =
  list(`O’Neill, O’Brien, Ní Bhriain, Álvarez, García-Ortiz, Wiśniewski, Nowak, Kowalczyk, Dąbrowska, Popescu,
  Ionescu, Müller, Sørensen, Pryce, Llewellyn, ap Rhys, Mac Giolla, D’Souza, Fernandes, Conceição, Obi, Adeyemi, Okafor,
  Eze, Mensah, Boateng, Asante, Diallo, Tesfaye, Abdi, Patel, Kaur, Singh, Begum, Hussain, Akhtar, Chowdhury, Rahman,
  Nair, Fernando, Chen, Nguyễn, Trần, Wong, Yılmaz, Öztürk, Papadopoulou, Haïdara, Campbell-Reid, Smith-Jones`);

export interface PersonName {
  firstName: string;
  lastName: string;
}

export const someName = (): PersonName => ({
  firstName: oneOf(between(1, 100) <= 34 ? FIRST : COMMON_FIRST),
  lastName: oneOf(between(1, 100) <= 38 ? LAST : COMMON_LAST),
});

/** An address of mail in plain letters, at a domain that nobody owns. */
export function mailOf({ firstName, lastName }: PersonName, index: number): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replaceAll(/[łŁ]/g, 'l')
      .replaceAll(/[øØ]/g, 'o')
      .replaceAll('ı', 'i')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase();
  return `${plain(firstName)}.${plain(lastName)}${index % 7 === 0 ? index : ''}@example.org`;
}

const MANAGERS = list(`Mr Aldous, Ms Thornbury, Mrs Pellew, Mr Quayle, Ms Hartnoll, Dr Vickery, Mr Lomas, Mrs Ferriby,
  Ms Tranter, Mr Osgood, Ms Brackley, Mrs Winstone, Mr Dacre, Ms Uppal, Mr Stanier, Mrs Kettlewell`);

/** The manager in a story: a title and a surname. */
export const someManager = (): string => oneOf(MANAGERS);
