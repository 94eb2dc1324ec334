/** Word's heading style for a level of the Document: the title is level 1, so sections (2) are Heading 1. */
export const headingStyle = (level: number): string =>
  `Heading${Math.min(6, Math.max(1, Math.round(level) - 1))}`;
