/** Adds to the list of a key. The list grows in place, since a map may give a hundred thousand to one key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
