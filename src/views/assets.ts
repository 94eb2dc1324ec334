import type { Resource } from '../model/workbook.js';

/** Media types a browser shows in `<img>` without running anything. SVG is cleaned first: opened alone it can run scripts. */
const pictures: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'image/x-icon': 'ico',
  'image/vnd.microsoft.icon': 'ico',
};

/** Name of a picture below `assets/`, from its content: the same picture is published once. */
export function publishableAsset(resource: Resource): string | undefined {
  const extension = pictures[resource.mediaType];
  if (extension === undefined || resource.size === 0) return undefined;
  return `${resource.hash.slice(0, 16)}.${extension}`;
}

/** File types offered for download as they are; anything a browser would run stays inside the source map. */
const downloads = new Set(
  'pdf docx xlsx pptx doc xls ppt odt ods odp rtf txt csv md json zip mmap xmind mm opml png jpg jpeg gif bmp webp mp3 m4a wav mp4'.split(
    ' ',
  ),
);

/** A safe file name for an attachment, or undefined when it is not offered. The name is untrusted. */
export function downloadName(name: string, resource: Resource): string | undefined {
  const base = name.replace(/^.*[/\\]/, '').normalize('NFC');
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(base)?.[1]?.toLowerCase();
  if (extension === undefined || !downloads.has(extension) || resource.size === 0) return undefined;
  const stem = base
    .slice(0, -extension.length - 1)
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .slice(0, 60);
  return `${resource.hash.slice(0, 8)}-${stem || 'file'}.${extension}`;
}
