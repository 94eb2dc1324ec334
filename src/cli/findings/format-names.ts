/** Formats that `mapress check` prints; apart from their writers, so that the help loads none of them. */
export const findingFormats = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;
export type FindingFormat = (typeof findingFormats)[number];
