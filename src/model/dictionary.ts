/**
 * A table whose keys come out of maps. It has no prototype, so that a topic, icon or style called `constructor`
 * finds nothing in it.
 */
export const dictionary = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), entries);
