import type { ChangeContext } from '../../views/changes/comparison.js';
export const changesHtml = (_: ChangeContext): string => '';
export const tableHtml = (_: ChangeContext): string => '';
export const tableDocx = (_: ChangeContext, _n: unknown): string => '';
export const redlineDocx = (_: ChangeContext, _n: unknown): string => '';
