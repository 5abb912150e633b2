/** Notes what is read of values that it is given. */
export class ReadsRecorder {
  readonly #read = new Set<string>();
  readonly #whole = new Set<string>();

  /** The same value, as far as a reader can tell. */
  recorded<Value>(value: Value): Value {
    return this.#at(value, "") as Value;
  }

  /** The paths that were read, without those that are the way to another one; sorted. */
  paths(): readonly string[] {
    const [whole, read] = [[...this.#whole], [...this.#read]];
    const isInside = (path: string, outer: string) => path !== outer && path.startsWith(`${outer}/`);
    const kept = read.filter(
      (path) => !whole.some((outer) => isInside(path, outer)) && !read.some((inner) => isInside(inner, path)),
    );
    const outermost = whole.filter((path) => !whole.some((outer) => isInside(path, outer)));
    // Who reads each item as it is reads the list.
    return [...new Set([...kept, ...outermost].map((path) => path.replace(/(\/\*)+$/, "")))].toSorted();
  }

  #at(value: unknown, path: string): unknown {
    if (typeof value !== "object" || value === null) return value;
    // A copy: of a frozen object a proxy may not hand out anything but what is in it.
    const copy: object = Array.isArray(value) ? [...value] : { ...value };
    return new Proxy(copy, {
      get: (target, key, receiver) => {
        const inner: unknown = Reflect.get(target, key, receiver);
        if (typeof key !== "string" || !Object.hasOwn(target, key)) return inner;
        const isItem = Array.isArray(target) && key !== "length";
        if (!isItem && Array.isArray(target)) return inner;
        const here = isItem ? `${path}/*` : `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        this.#read.add(here);
        return this.#at(inner, here);
      },
      has: (target, key) => {
        if (typeof key === "string" && !Array.isArray(target)) this.#read.add(`${path}/${key}`);
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        if (!Array.isArray(target)) this.#whole.add(path);
        return Reflect.ownKeys(target);
      },
    });
  }
}
