// A field that is left changes what stands under it. Where it is left by pressing something else, that waits until the
// press is over: else what was pressed moves away under the pointer, and the press is lost.

let isPressed = false;

const press = (isDown: boolean) => {
  isPressed = isDown;
};

if (typeof window !== 'undefined') {
  window.addEventListener('mousedown', () => press(true), true);
  window.addEventListener('mouseup', () => press(false), true);
}

/** Runs at once, or when the button that is down has been let go and its click has been heard. */
export function afterPress(then: () => void): void {
  if (isPressed) window.addEventListener('mouseup', () => setTimeout(then), { once: true });
  else then();
}
