/** Everything but looking at its prototype throws: `x instanceof Function` is allowed on a phone, making one is not. */
const functionStandIn = (root: object): unknown => {
  const make = (_target: unknown, words: unknown, used: unknown): unknown => {
    const parts = (Array.isArray(words) ? words : used) as unknown[];
    // The bundler's own way to the global object, which WeChat lets pass.
    if (parts.length === 1 && parts[0] === 'return this') return () => root;
    throw new Error(`A phone makes no function from text: ${String(parts.at(-1)).slice(0, 80)}`);
  };
  return new Proxy(Function, {
    construct: (target, words) => make(target, words, words) as object,
    apply: (target, _self, words) => make(target, words, words),
  });
};

const throwing = (name: string): unknown => {
  // A plain function, because an arrow cannot be the target of `new`.
  const refuse = function refuse(): never {
    throw new Error(`${name} is not there on a phone`);
  };
  return new Proxy(refuse, { get: refuse, set: refuse, has: refuse, apply: refuse, construct: refuse });
};

/** What stands in the place of each name; one object per name, so that identity checks stay true. */
export const standIns = (root: object) => {
  const known = new Map<string, unknown>();
  return (names: readonly string[]): unknown[] =>
    names.map((name) => {
      if (!known.has(name)) known.set(name, name === 'Function' ? functionStandIn(root) : throwing(name));
      return known.get(name);
    });
};
