/**
 * Does some work for each item, several at a time, and gives the results in the order of the items.
 *
 * @param atOnce how many are worked on at a time
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Of those that nobody waits for after a failure, nothing is to be heard.
    result.catch(() => {});
    begun.push(result);
    const [first] = begun;
    if (first && begun.length >= atOnce) {
      yield await first;
      begun.shift();
    }
  }
  for (const result of begun) yield await result;
}
