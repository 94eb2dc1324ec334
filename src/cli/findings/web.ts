import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Library } from '../../views/library.js';

export async function findingsOnWeb(
  _library: Library,
  _folder: string,
  _progress: (done: number, total: number) => void,
): Promise<Diagnostic[]> {
  return [];
}
