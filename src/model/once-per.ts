/** What is drawn from an object alone, worked out when it is first asked for and kept as long as the object lives. */
export function oncePer<K extends object, T>(build: (key: K) => T): (key: K) => T {
  const built = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = built.get(key);
    if (known) return known.value;
    const value = build(key);
    built.set(key, { value });
    return value;
  };
}
