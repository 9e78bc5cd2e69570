import { type Access, type GitHubApi, gitHubApi } from "../../scripts/workflows/github-api.ts";

/** A request that was made, as `METHOD /path`, with its body. */
export interface Request {
  call: string;
  body: unknown;
  /** Whether the token went with it. */
  withToken: boolean;
}

/** What GitHub answers, by `METHOD /path` below the repository without the paging; a path may end in `*`. */
export type Answers = Record<string, unknown>;

export const TOKEN = "token-for-the-test";

/** A GitHub that answers from a table; any other request is answered with 404. */
export function fakeGitHub(answers: Answers): { api: GitHubApi; requests: Request[]; writes(): Request[] } {
  const requests: Request[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    for (const name of ["per_page", "page"]) url.searchParams.delete(name);
    const path = `${url.pathname.replace(/^\/repos\/acme\/careers/, "")}${decodeURIComponent(url.search.replaceAll("+", " "))}`;
    const call = `${init.method ?? "GET"} ${url.host === "api.github.example" ? path : url.href}`;
    const body = init.body === undefined ? undefined : JSON.parse(String(init.body));
    requests.push({ call, body, withToken: JSON.stringify(init.headers ?? {}).includes(TOKEN) });
    const key = Object.keys(answers).find((each) =>
      each.endsWith("*") ? call.startsWith(each.slice(0, -1)) : each === call,
    );
    if (key === undefined) return new Response("{}", { status: 404 });
    const answer = answers[key];
    return answer instanceof Response ? answer.clone() : Response.json(answer ?? {});
  };
  const access: Access = {
    fetch: fetch as typeof globalThis.fetch,
    token: TOKEN,
    repository: "acme/careers",
    apiUrl: "https://api.github.example",
  };
  return {
    api: gitHubApi(access),
    requests,
    writes: () => requests.filter(({ call }) => !call.startsWith("GET ")),
  };
}
