/**
 * The plain data that `make` gives, as it was kept between runs or made now; await it where `make` has to be awaited.
 *
 * @param key the name of what is made, and all that it depends on
 */
export type Keep = <Data>(key: readonly [name: string, ...inputs: string[]], make: () => Data) => Data | Awaited<Data>;
