// Where the window goes once there is a branch. The door that makes one says it, and the shell alone goes there: were both
// to go, the slower of the two would have the last word.

type Address = '/today' | '/members/import';

let address: Address = '/today';

export function goAfterWelcome(to: Address): void {
  address = to;
}

export const whereAfterWelcome = (): Address => address;
