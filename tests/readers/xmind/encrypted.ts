import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { contentXml, type Parts, png, sheetXml, topicXml } from './xmind-files.js';

export const jsonOf = (title: string) =>
  JSON.stringify([{ id: 's', title: 'Sheet', rootTopic: { id: 'root', title } }]);
/** What XMind Zen puts beside `content.json` for older programs. */
export const stub = contentXml(
  '<sheet id="7abtd0ssc7n4pi1nu6i7b6lsdh"><topic id="1vr0lcte2og4t2sopiogvdmifc"><title>Warning</title></topic></sheet>',
);

const salt = Buffer.from('saltsalt');
const iv = Buffer.from('0123456789abcdef');

function encrypted(text: string | Uint8Array, key: Uint8Array, vector: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-128-cbc', key, vector);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

const newKey = (password: string) => pbkdf2Sync(password, salt, 1024, 16, 'sha512');

/** A package of XMind Zen and later whose map is encrypted; its root says `secret`. */
export const jsonPackage = (password: string): Parts => {
  const data = {
    'algorithm-name': 'AES/CBC/PKCS5Padding',
    'key-derivation-name': 'PBKDF2WithHmacSHA512',
    'iteration-count': 1024,
    size: 128,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
  };
  const entry = { 'encryption-data': data };
  return {
    'manifest.json': JSON.stringify({
      'file-entries': { 'content.json': entry, 'metadata.json': entry, 'Thumbnails/thumbnail.png': {} },
      'password-hint': 'boat',
    }),
    'content.json': encrypted(jsonOf('secret'), newKey(password), iv),
    'metadata.json': encrypted('{"creator":{"name":"Vana"}}', newKey(password), iv),
    'content.xml': stub,
    'Thumbnails/thumbnail.png': png,
  };
};

/** As XMind up to 3.6 wrote it: PKCS#12 derivation with MD5, worked out by hand for one block. */
function oldKey(password: string): Uint8Array {
  const wide = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const repeated = (bytes: Uint8Array) => Buffer.alloc(64, bytes);
  let digest = createHash('md5')
    .update(Buffer.concat([Buffer.alloc(64, 1), repeated(salt), repeated(wide)]))
    .digest();
  for (let round = 1; round < 1024; round += 1) digest = createHash('md5').update(digest).digest();
  return digest;
}

/** The same of XMind 3 to 8. */
export const xmlPackage = (password: string, era: 'old' | 'new'): Parts => {
  const [key, vector] = era === 'old' ? [oldKey(password), Buffer.alloc(16)] : [newKey(password), iv];
  const name = era === 'old' ? 'PKCS12' : 'PBKDF2WithHmacSHA512';
  const stated = era === 'old' ? '' : `iv="${iv.toString('base64')}"`;
  const data =
    '<encryption-data checksum-type="MD5" checksum="x"><algorithm algorithm-name="AES/CBC/PKCS5Padding"/>' +
    `<key-derivation key-derivation-name="${name}" iteration-count="1024" size="128" salt="${salt.toString('base64')}" ${stated}/></encryption-data>`;
  const entry = (path: string) => `<file-entry full-path="${path}" media-type="">${data}</file-entry>`;
  return {
    'META-INF/manifest.xml': `<manifest xmlns="urn:xmind:xmap:xmlns:manifest:1.0" password-hint="boat">${entry('content.xml')}${entry('attachments/p.png')}</manifest>`,
    'content.xml': encrypted(
      contentXml(sheetXml(topicXml('secret', '<xhtml:img xhtml:src="xap:attachments/p.png"/>'))),
      key,
      vector,
    ),
    'attachments/p.png': encrypted(png, key, vector),
  };
};
