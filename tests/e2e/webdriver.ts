import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** An unused port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A W3C WebDriver session (https://www.w3.org/TR/webdriver2/). */
export class WebDriverSession {
  private readonly driver: ChildProcess;
  private readonly address: string;

  private constructor(driver: ChildProcess, address: string) {
    this.driver = driver;
    this.address = address;
  }

  /** Starts driver and browser with extra environment variables. Throws if none comes up. */
  static async start(command: string, environment: Record<string, string> = {}): Promise<WebDriverSession> {
    const port = await freePort();
    const driver = spawn(command, [`--port=${port}`], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
    const root = `http://127.0.0.1:${port}`;
    try {
      for (let attempt = 0; ; attempt += 1) {
        try {
          await fetch(`${root}/status`);
          break;
        } catch (error) {
          if (attempt === 50) throw error;
          await new Promise((done) => setTimeout(done, 100));
        }
      }
      const session = await answer<{ sessionId: string }>(`${root}/session`, 'POST', {
        capabilities: { alwaysMatch: {} },
      });
      return new WebDriverSession(driver, `${root}/session/${session.sessionId}`);
    } catch (error) {
      driver.kill();
      throw error;
    }
  }

  /** Sends a command by its path below the session: `url`, `execute/sync`. */
  command<Value>(path: string, body: object = {}): Promise<Value> {
    return answer<Value>(`${this.address}/${path}`, 'POST', body);
  }

  /** Runs a function in the page, without its closure. */
  run<Value>(script: () => Value): Promise<Value> {
    return this.command<Value>('execute/sync', { script: `return (${script.toString()})()`, args: [] });
  }

  /** Base64 PNG of the window. */
  screenshot(): Promise<string> {
    return answer<string>(`${this.address}/screenshot`, 'GET');
  }

  async close(): Promise<void> {
    await answer(this.address, 'DELETE').catch(() => undefined);
    this.driver.kill();
  }
}

async function answer<Value>(address: string, method: string, body?: object): Promise<Value> {
  const response = await fetch(address, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = (await response.json()) as { value: Value };
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}
