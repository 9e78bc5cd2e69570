import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  checkLink,
  checkLinks,
  type HostAnswer,
  type LinkState,
  PRIVATE_ADDRESS,
  type RequestHost,
} from "../../scripts/review/links/check-links.ts";
import { linkTopics } from "../../scripts/review/links/dead-links.ts";
import { isPublicAddress, requestHost } from "../../scripts/workflows/request-host.ts";
import { catalogOf, NO_PAY, role } from "../support/roles-folder.ts";

const answer = (status: number, more: Partial<HostAnswer> = {}): HostAnswer => ({
  status,
  location: null,
  retryAfter: null,
  ...more,
});

/** Hosts that answer in turn what a script says; an Error is thrown. */
function hosts(script: Record<string, (HostAnswer | Error)[]>) {
  const asked: string[] = [];
  const waited: number[] = [];
  const ask: RequestHost = async (url, method) => {
    asked.push(`${method} ${url}`);
    const turns = script[`${method} ${url}`] ?? script[url] ?? [];
    const next = turns.length > 1 ? turns.shift() : turns[0];
    if (next === undefined) throw new Error(`nobody expected ${method} ${url}`);
    if (next instanceof Error) throw next;
    return next;
  };
  const wait = async (time: number) => {
    waited.push(time / 1000);
  };
  return { ask, wait, asked, waited };
}

const fault = (code: string) => Object.assign(new Error(`it failed with ${code}`), { code });
const A = "https://a.example/";

async function check(turns: (HostAnswer | Error)[], more: Record<string, HostAnswer[]> = {}) {
  const { ask, wait, asked, waited } = hosts({ [A]: turns, ...more });
  return { ...(await checkLink(A, ask, wait)), asked, waited };
}

describe("a link", () => {
  it("is alive where a HEAD is answered, and costs no more", async () => {
    expect(await check([answer(200)])).toMatchObject({ state: "alive", asked: [`HEAD ${A}`], waited: [] });
  });

  it.each([403, 404, 405, 501])("is asked for with GET where a host answers HEAD with %i", async (status) => {
    const found = await check([], { [`HEAD ${A}`]: [answer(status)], [`GET ${A}`]: [answer(200)] });
    expect(found).toMatchObject({ state: "alive", asked: [`HEAD ${A}`, `GET ${A}`] });
  });

  it.each([404, 410])("is dead where both are answered with %i", async (status) => {
    expect(await check([answer(status)])).toMatchObject({ state: "dead", because: `the host answers ${status}` });
  });

  it.each([401, 403, 451])("is unclear where a program is turned away with %i", async (status) => {
    expect(await check([answer(status)])).toMatchObject({ state: "unclear", waited: [] });
  });

  it("is followed where it leads on, and dead where it does so for ever", async () => {
    const on = (location: string) => answer(301, { location });
    expect(await check([on("/b")], { "https://a.example/b": [answer(200)] })).toMatchObject({ state: "alive" });
    expect(await check([on("/b")], { "https://a.example/b": [answer(404)] })).toMatchObject({ state: "dead" });
    expect(await check([on(A)])).toMatchObject({ state: "dead", because: "it leads on more than 8 times" });
    expect(await check([on("ftp://a.example/")])).toMatchObject({
      state: "dead",
      because: "it leads on to no web page",
    });
  });

  it("is asked for three times where the host is at fault, with longer and longer pauses", async () => {
    expect(await check([answer(503)])).toMatchObject({ state: "unclear", waited: [5, 20] });
    expect(await check([fault("ECONNRESET"), answer(200)])).toMatchObject({ state: "alive", waited: [5] });
    const later = answer(429, { retryAfter: 30 });
    expect(await check([later, later, answer(200)])).toMatchObject({ state: "alive", waited: [30, 60] });
  });

  it.each([
    ["ENOTFOUND", "there is no such host"],
    ["CERT_HAS_EXPIRED", "its certificate is not valid"],
    [PRIVATE_ADDRESS, "it leads into a private network"],
  ])("is dead at once with %s", async (code, because) => {
    expect(await check([fault(code)])).toMatchObject({ state: "dead", because, waited: [] });
  });
});

it("asks one host one thing at a time, and each address once", async () => {
  const urls = [1, 2, 3].map((number) => `https://a.example/${number}`);
  let under = 0;
  let most = 0;
  const ask: RequestHost = async () => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under--;
    return answer(200);
  };
  const waited: number[] = [];
  const wait = async (time: number) => {
    waited.push(time);
  };
  const states = await checkLinks([...urls, ...urls], ask, wait);
  expect([...states.keys()]).toEqual(urls);
  expect(most).toBe(1);
  expect(waited).toEqual([1000, 1000]);
});

describe("an address", () => {
  it.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450::1"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fe80::1",
    "fd00::1",
    "localhost",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("of this machine is never asked, by whatever name or number", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const urls = ["http://127.0.0.1/", "http://2130706433/", "http://[::1]/", "http://localhost/"];
    for (const url of [...urls, `http://127.0.0.1:${port}/`, `http://localhost:${port}/`])
      await expect(requestHost(url, "HEAD")).rejects.toMatchObject({ code: PRIVATE_ADDRESS });
    server.close();
    expect(asked).toBe(0);
  });
});

describe("the issues on links", () => {
  const SOURCES = `onet: { title: "O*NET", publisher: Office, url: "https://onet.example/" }
survey: { title: Survey, publisher: Somebody, url: "https://survey.example/" }
`;
  const states = (dead: string[], unclear: string[] = []) => {
    const all = ["https://onet.example/", "https://survey.example/", "https://learn.example/"];
    return new Map(
      all.map((url): [string, LinkState] => [
        url,
        dead.includes(url)
          ? { state: "dead", because: "the host answers 404" }
          : { state: unclear.includes(url) ? "unclear" : "alive", because: "" },
      ]),
    );
  };
  const catalog = () =>
    catalogOf({
      "_sources.yaml": SOURCES,
      ...NO_PAY,
      "data-engineer.md": role("sources: [onet]", "Read [this](https://learn.example/).\n"),
    });

  it("are one for each dead source, with the roles that name it", async () => {
    const { dead, unclear } = linkTopics(
      await catalog(),
      states(["https://onet.example/"], ["https://survey.example/"]),
    );
    expect(dead.map(({ key, title }) => [key, title])).toEqual([["source:onet", "Dead source: onet"]]);
    expect(dead[0]?.body).toContain(
      "**O&#42;NET** (`onet` in `roles/_sources.yaml`) leads nowhere: the host answers 404",
    );
    expect(dead[0]?.body).toContain("- Data Engineer (`data-engineer.md`)");
    expect(unclear).toEqual(["source:survey"]);
  });

  it("are one for all other links together", async () => {
    const { dead } = linkTopics(await catalog(), states(["https://learn.example/"]));
    expect(dead.map(({ key }) => key)).toEqual(["links"]);
    expect(dead[0]?.body).toContain("- [ ] `https://learn.example/`: the host answers 404 (role Data Engineer)");
  });
});
