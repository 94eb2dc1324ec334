import { driver, patterns } from './driver.js';

const ours: readonly string[] = patterns.map((pattern) => `${pattern} diff=${driver}`);

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/**
 * The attributes file with our lines. They stand at the end, since later lines win over earlier ones (`*.mmap binary`
 * switches diffs off). Other lines stay as they are; a file that has ours in force is returned unchanged.
 */
export function withAttributes(text: string): string {
  if (isComplete(text)) return text;
  const rest = withoutAttributes(text);
  const end = lineBreak(text);
  const start = rest === '' || rest.endsWith('\n') ? rest : rest + end;
  return start + ours.map((line) => line + end).join('');
}

/** Ours are all there, and no line for these files comes after them. */
function isComplete(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return ours.every((line, i) => {
    const at = lines.lastIndexOf(line);
    const pattern = patterns[i] ?? '';
    return (
      at >= 0 &&
      !lines.slice(at + 1).some((later) => later.startsWith(`${pattern} `) || later.startsWith('* '))
    );
  });
}

/** The file without our lines, everything else as it was. */
export function withoutAttributes(text: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => !ours.includes(line.trim()))
    .join('');
}
