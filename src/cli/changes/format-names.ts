/** Names that `mapress diff --format` takes: known before anything that writes them is loaded. */
export const diffFormatNames = ['terminal', 'md', 'html', 'json', 'table', 'docx', 'redline'] as const;
export type DiffFormat = (typeof diffFormatNames)[number];
