/**
 * What git is told of a map when the program is gone, in words that need no quotes in `sh`. Whoever meets it may speak
 * either language.
 */
export const goneHint =
  'mapress がこの場所にありません。mapress git install を実行してください / mapress is gone: run mapress git install';
