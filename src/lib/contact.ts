/** What a note to the editors is about. */
export interface Note {
  subject: string;
  body: string;
}

const form = /^(?:https:\/\/\S+|(?:mailto:)?[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+)$/;

/**
 * Where readers can write to, from `CONTACT`: an e-mail address, or the `https://` address of a form that takes `title`
 * and `body`. Undefined without one. Throws if it is neither.
 */
export function contactAddress(given: string | undefined = process.env['CONTACT']): string | undefined {
  const address = given?.trim();
  if (!address) return undefined;
  if (!form.test(address))
    throw new Error(`CONTACT is "${address}": expected an e-mail address or the https:// address of a form`);
  return address;
}

/** A link that opens a letter, or the form, with the note filled in. */
export function noteLink(address: string, { subject, body }: Note): string {
  if (address.startsWith('https://')) {
    const url = new URL(address);
    url.searchParams.set('title', subject);
    url.searchParams.set('body', body);
    return url.href;
  }
  const mail = address.replace(/^mailto:/, '');
  // Mail programs do not read a plus as a space.
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
