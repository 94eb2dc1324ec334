/** What stands between `://` and the host: a name, and perhaps a password. Bounded, since addresses are untrusted. */
const beforeHost = /(?<=:\/\/)[^\s/?#<>"]{1,300}@(?=[^\s/?#@])/gu;

/** A text without the names and passwords in its addresses: `http://user:pass@host/` says `http://host/`. */
export const withoutCredentials = (text: string): string =>
  text.includes('://') ? text.replace(beforeHost, '') : text;

/** True for an address that carries a password: everybody who reads it can use it. */
export const hasPassword = (address: string): boolean =>
  /^\s*["']?[a-z][a-z\d+.-]{0,20}:\/\/[^\s/?#:@]{0,300}:[^\s/?#]{1,300}@[^\s/?#@]/iu.test(address);
