// What stands in a field but could not be read, such as a date that does not exist: it must never be saved as nothing.

/** True when every field of the form can be read; else the first that cannot says so and takes the focus. */
export function canBeRead(form: HTMLFormElement | null): boolean {
  if (!form || form.checkValidity()) return true;
  form.querySelector<HTMLElement>('input:invalid, textarea:invalid')?.focus();
  return false;
}
