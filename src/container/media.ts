/**
 * Media types by the first bytes. Map files store pictures and attachments under names that say nothing
 * (MindManager's `bin/<GUID>.bin`), and a name would be the author's claim anyway.
 */

interface Signature {
  readonly mediaType: string;
  /** Offset → bytes (Latin-1 text) that must stand there. */
  readonly at: readonly (readonly [number, string])[];
}

/** Tried in order; the first that fits wins. */
const signatures: readonly Signature[] = [
  { mediaType: 'image/png', at: [[0, '\x89PNG\r\n\x1a\n']] },
  { mediaType: 'image/jpeg', at: [[0, '\xff\xd8\xff']] },
  { mediaType: 'image/gif', at: [[0, 'GIF8']] },
  {
    mediaType: 'image/webp',
    at: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  { mediaType: 'image/bmp', at: [[0, 'BM']] },
  { mediaType: 'image/tiff', at: [[0, 'II*\0']] },
  { mediaType: 'image/tiff', at: [[0, 'MM\0*']] },
  { mediaType: 'image/x-icon', at: [[0, '\0\0\x01\0']] },
  { mediaType: 'image/wmf', at: [[0, '\xd7\xcd\xc6\x9a']] },
  {
    mediaType: 'image/emf',
    at: [
      [0, '\x01\0\0\0'],
      [40, ' EMF'],
    ],
  },
  { mediaType: 'application/pdf', at: [[0, '%PDF-']] },
  { mediaType: 'application/x-ole-storage', at: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']] },
  { mediaType: 'application/gzip', at: [[0, '\x1f\x8b']] },
  { mediaType: 'application/x-7z-compressed', at: [[0, '7z\xbc\xaf\x27\x1c']] },
  { mediaType: 'application/vnd.rar', at: [[0, 'Rar!\x1a\x07']] },
  { mediaType: 'application/rtf', at: [[0, '{\\rtf']] },
  { mediaType: 'audio/mpeg', at: [[0, 'ID3']] },
  // MPEG audio, layer 3, without tags before it, as XMind writes its recordings.
  { mediaType: 'audio/mpeg', at: [[0, '\xff\xfb']] },
  { mediaType: 'audio/mpeg', at: [[0, '\xff\xf3']] },
  {
    mediaType: 'audio/wav',
    at: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  },
  { mediaType: 'video/mp4', at: [[4, 'ftyp']] },
];

/** Longest text prefix looked at to tell SVG and plain text from binary data. */
const textWindow = 1024;

/**
 * Media type of some bytes; `application/octet-stream` when nothing is recognised or there are none.
 * Zip files that name their kind (`word/`, `xl/`, `ppt/`, `Document.xml`, `content.json`) get their own type.
 */
export function sniffMediaType(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, textWindow)).toString(
    'latin1',
  );
  const found = signatures.find((one) => one.at.every(([at, text]) => head.startsWith(text, at)));
  if (found) return found.mediaType;
  if (head.startsWith('PK\x03\x04')) return zipKind(bytes);
  return textKind(bytes.subarray(0, textWindow), head);
}

/** A zip by the names in its directory, which stands at the end. */
function zipKind(bytes: Uint8Array): string {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-64 * 1024);
  const marks: readonly (readonly [string, string])[] = [
    ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['Document.xml', 'application/vnd.mindjet.mindmanager'],
    ['content.json', 'application/vnd.xmind.workbook'],
    ['content.xml', 'application/vnd.xmind.workbook'],
  ];
  return marks.find(([name]) => tail.includes(name))?.[1] ?? 'application/zip';
}

function textKind(start: Uint8Array, head: string): string {
  if (start.length === 0 || start.includes(0)) return 'application/octet-stream';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
  } catch {
    return 'application/octet-stream';
  }
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s/>]/.test(head)
  ) {
    return 'image/svg+xml';
  }
  return /^(?:\xef\xbb\xbf)?\s*<\?xml\s/.test(head) ? 'application/xml' : 'text/plain';
}
