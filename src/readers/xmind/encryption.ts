import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { Refusal } from '../../container/refusal.js';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../container/xml.js';
import type { Package } from '../../container/zip.js';
import type { ReadOptions } from '../reading.js';
import { namespaces } from './namespaces.js';
import { parseJson } from './parse-json.js';
import { numberOf, objectOf, textOf } from './values.js';

/** How one part was encrypted, from the manifest. */
interface Cipher {
  /** `PBKDF2WithHmacSHA512` …; anything else is the PKCS#12 derivation of XMind up to 3.6. */
  readonly derivation: string;
  readonly iterations: number;
  readonly salt: Uint8Array;
  /** Absent: all zero, as XMind up to 3.6 had it. */
  readonly iv: Uint8Array | undefined;
}

const keyBytes = 16;
/** Real files use 1,024 rounds; a hostile one must not keep us busy for hours. */
const iterationLimit = 1_000_000;
const program = { program: 'XMind' };

/**
 * The package with its parts decrypted on reading; the package itself when nothing in it is encrypted.
 * @throws Refusal `password-protected` without a password; reading a part throws `wrong-password`
 */
export function decryptedPackage(pkg: Package, options: ReadOptions): Package {
  const ciphers = ciphersOf(pkg, options);
  if (ciphers.size === 0) return pkg;
  const { password } = options;
  if (password === undefined) throw new Refusal('password-protected', program);
  return {
    names: pkg.names,
    comment: pkg.comment,
    has: (name) => pkg.has(name),
    sizeOf: (name) => pkg.sizeOf(name),
    read: (name) => {
      const cipher = ciphers.get(name);
      return cipher ? decrypted(name, pkg.read(name), cipher, password) : pkg.read(name);
    },
  };
}

function ciphersOf(pkg: Package, options: ReadOptions): Map<string, Cipher> {
  const json = pkg.has('manifest.json') ? jsonCiphers(pkg) : [];
  const xml = pkg.has('META-INF/manifest.xml') ? xmlCiphers(pkg, options) : [];
  return new Map([...json, ...xml]);
}

function jsonCiphers(pkg: Package): [string, Cipher][] {
  const manifest = objectOf(manifestOf(() => parseJson(pkg.read('manifest.json'), 'manifest.json').value));
  return Object.entries(objectOf(manifest?.['file-entries']) ?? {}).flatMap(([name, entry]) => {
    const data = objectOf(objectOf(entry)?.['encryption-data']);
    if (!data) return [];
    const cipher = cipherOf(
      textOf(data['key-derivation-name']),
      numberOf(data['iteration-count']),
      textOf(data.salt),
      textOf(data.iv),
    );
    return [[name, cipher]];
  });
}

function xmlCiphers(pkg: Package, { limits }: ReadOptions): [string, Cipher][] {
  const part = 'META-INF/manifest.xml';
  const manifest = manifestOf(() => parseXml(pkg.read(part), { part, limits, namespaces }).root);
  return childrenOf(manifest, 'file-entry').flatMap((entry) => {
    const data = childOf(entry, 'encryption-data');
    const name = entry.attributes['full-path'];
    return data && name ? [[name, xmlCipher(data)] as [string, Cipher]] : [];
  });
}

function xmlCipher(data: XmlElement): Cipher {
  const derivation = childOf(data, 'key-derivation')?.attributes ?? {};
  const iv = derivation.iv ?? childOf(data, 'algorithm')?.attributes.iv;
  const rounds = numberOf(derivation['iteration-count']);
  return cipherOf(derivation['key-derivation-name'], rounds, derivation.salt, iv);
}

/** A damaged manifest is no reason to refuse a map: the zip listing is the truth about its parts. */
function manifestOf<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function cipherOf(
  derivation: string | undefined,
  iterations = 1024,
  salt: string | undefined,
  iv: string | undefined,
): Cipher {
  if (iterations > iterationLimit) {
    throw new Refusal('over-limit', { what: 'encryption rounds', found: iterations, limit: iterationLimit });
  }
  return {
    derivation: derivation ?? '',
    iterations: Math.max(1, Math.trunc(iterations)),
    salt: Buffer.from(salt ?? '', 'base64'),
    iv: iv ? Buffer.from(iv, 'base64') : undefined,
  };
}

/**
 * AES-128-CBC with PKCS#7 padding. The formats keep no dependable checksum, so a wrong password shows in the
 * padding or in what comes out: the main parts are always text.
 */
function decrypted(
  name: string,
  bytes: Uint8Array,
  cipher: Cipher,
  password: string,
): Uint8Array<ArrayBuffer> {
  const iv = cipher.iv ?? new Uint8Array(16);
  try {
    const decipher = createDecipheriv('aes-128-cbc', keyOf(cipher, password), iv);
    const plain = Buffer.concat([decipher.update(bytes), decipher.final()]);
    if (!/\.(?:json|xml)$/.test(name) || name.startsWith('attachments/') || looksLikeText(plain)) {
      return new Uint8Array(plain);
    }
  } catch {
    // Bad padding, or an initialisation vector of the wrong length.
  }
  throw new Refusal('wrong-password', program);
}

/** Starts like JSON or XML and is UTF-8 throughout, which the output of a wrong key never is. */
function looksLikeText(bytes: Uint8Array): boolean {
  try {
    return /^\s*[[{<]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function keyOf({ derivation, salt, iterations }: Cipher, password: string): Uint8Array {
  const digest = /^PBKDF2WithHmac(SHA\d+)$/i.exec(derivation)?.[1]?.toLowerCase();
  if (!digest) return pkcs12Key(password, salt, iterations);
  return pbkdf2Sync(Buffer.from(password, 'utf8'), salt, iterations, keyBytes, digest);
}

/**
 * Key derivation of PKCS#12 (RFC 7292, appendix B.2) with MD5. One block of MD5 is the whole key, so the part
 * of the algorithm that makes further blocks is not needed.
 */
export function pkcs12Key(password: string, salt: Uint8Array, iterations: number): Uint8Array {
  const blockBytes = 64;
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const filled = (source: Uint8Array): Uint8Array =>
    Uint8Array.from(
      { length: Math.ceil(source.length / blockBytes) * blockBytes },
      (_, i) => source[i % source.length] ?? 0,
    );
  const diversifier = new Uint8Array(blockBytes).fill(1);
  let key = Buffer.concat([diversifier, filled(salt), filled(password === '' ? new Uint8Array() : text)]);
  for (let round = 0; round < iterations; round += 1) key = createHash('md5').update(key).digest();
  return key;
}
