import type { TableDefinition } from './definition.js';

export type TableName = 'status' | 'owners' | 'legend' | 'pages' | 'refs' | 'history';

/** One table lists the tables; each is loaded only when asked for. */
export const tables: Readonly<Record<TableName, () => Promise<TableDefinition>>> = {
  status: async () => (await import('./status.js')).statusTable,
  owners: async () => (await import('./owners.js')).ownersTable,
  legend: async () => (await import('./legend.js')).legendTable,
  pages: async () => (await import('./pages.js')).pagesTable,
  refs: async () => (await import('./refs.js')).refsTable,
  history: async () => (await import('./history.js')).historyTable,
};
