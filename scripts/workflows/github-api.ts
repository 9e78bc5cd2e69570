/** How the API is reached. `fetch` is passed in, so that the tests can answer in its place. */
export interface Access {
  fetch: typeof fetch;
  token: string;
  /** `owner/name`. */
  repository: string;
  /** Such as `https://api.github.com`. */
  apiUrl: string;
}

/** GitHub's API for one repository, as far as the workflows need it. */
export interface GitHubApi {
  /** What stands at a path below the repository, such as `/pulls?state=open`. */
  get(path: string): Promise<unknown>;
  /** All pages of a list, up to a limit. */
  list(path: string): Promise<unknown[]>;
  send(method: "POST" | "PATCH" | "DELETE", path: string, body?: object): Promise<unknown>;
  /** The bytes of a file that the API redirects to. */
  download(path: string, mostBytes: number): Promise<Uint8Array>;
}

const PER_PAGE = 100;
const MOST_PAGES = 30;

/** @throws Error from each call with method, path and status where GitHub does not answer with success */
export function gitHubApi({ fetch, token, repository, apiUrl }: Access): GitHubApi {
  const root = `${apiUrl}/repos/${repository}`;
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": "rolebook",
    "x-github-api-version": "2022-11-28",
  };
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(root + path, {
      method,
      headers: body ? { ...headers, "content-type": "application/json" } : headers,
      redirect: "error",
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`GitHub answered ${method} ${path} with ${response.status}`);
    return response.status === 204 ? undefined : response.json();
  };
  const get = (path: string) => call("GET", path);
  return {
    get,
    async list(path) {
      const entries: unknown[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const more = await get(`${path}${path.includes("?") ? "&" : "?"}per_page=${PER_PAGE}&page=${page}`);
        if (!Array.isArray(more)) throw new Error(`GitHub answered GET ${path} with no list`);
        entries.push(...more);
        if (more.length < PER_PAGE) break;
      }
      return entries;
    },
    send: call,
    async download(path, mostBytes) {
      const first = await fetch(root + path, { headers, redirect: "manual" });
      const location = first.headers.get("location");
      if (!location?.startsWith("https://")) throw new Error(`GitHub answered GET ${path} with ${first.status}`);
      // The file lies on another host, which the token is no business of.
      const response = await fetch(location, { redirect: "error" });
      if (!response.ok || !response.body) throw new Error(`the file of GET ${path} answered with ${response.status}`);
      return readAtMost(response.body, mostBytes);
    },
  };
}

async function readAtMost(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`the file is larger than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
