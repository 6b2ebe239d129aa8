import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Firefox named by FIREFOX_PATH, else one of the system; undefined where there is none. */
export const firefoxPath = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path !== undefined && existsSync(path));

type Answer = Record<string, unknown>;

/** A page in Firefox: its own context and those of the frames in it. */
export interface FirefoxPage {
  /** What the console said, and errors that nobody caught. */
  complaints: string[];
  /** Addresses that were asked for. */
  requests: string[];
  open(address: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The value of an expression in the page, or in the frame of a number; it has to be one that JSON can hold. */
  value(expression: string, frame?: number): Promise<unknown>;
  close(): Promise<void>;
}

/** Text of a console message or of an error, as WebDriver BiDi reports it. */
function logText(params: Answer): string {
  return typeof params['text'] === 'string' ? params['text'] : JSON.stringify(params);
}

/**
 * Opens a page in Firefox. It is driven over WebDriver BiDi, which every Firefox speaks by itself: no driver has to be
 * installed beside it. Rejects where Firefox does not start.
 */
export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), 'wenda-firefox-'));
  const firefox = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const gone = new Promise<void>((done) => firefox.once('close', () => done()));
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    firefox.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) done(found);
    });
    firefox.once('close', () => fail(new Error(`${path} did not start: ${said.slice(-500)}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', fail);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const complaints: string[] = [];
  const requests: string[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Answer & { params: Answer };
    if (typeof message['id'] === 'number') waiting.get(message['id'])?.(message);
    else if (message['method'] === 'log.entryAdded') complaints.push(logText(message.params));
    else if (message['method'] === 'network.beforeRequestSent')
      requests.push(String((message.params['request'] as Answer)['url']));
  });
  const send = async (method: string, params: Answer): Promise<Answer> => {
    last += 1;
    const id = last;
    const answer = await new Promise<Answer>((done) => {
      waiting.set(id, done);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer['type'] === 'error') throw new Error(`${method}: ${String(answer['message'])}`);
    return answer['result'] as Answer;
  };
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });

  return {
    complaints,
    requests,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async value(expression, frame) {
      let target = context;
      if (frame !== undefined) {
        const { contexts } = await send('browsingContext.getTree', { root: context });
        const [page] = contexts as { children: { context: string }[] }[];
        target = page?.children[frame]?.context;
      }
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context: target },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(`${expression}: ${String((exceptionDetails as Answer)['text'])}`);
      return JSON.parse(String((result as Answer)['value']));
    },
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
      firefox.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
