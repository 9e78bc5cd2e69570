/**
 * A pure function of an object that is worked out once for each: while a site is being written, nearly all roles and
 * vocabularies are the objects that they were before a file was saved.
 */
export function onceEach<Of extends object, Result>(make: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { result: Result }>();
  return (of) => {
    const found = known.get(of) ?? { result: make(of) };
    known.set(of, found);
    return found.result;
  };
}
