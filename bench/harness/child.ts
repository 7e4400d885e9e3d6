import { fork } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

/** A child process that runs a program of this folder and replies to each message with one message. */
export class Child {
  private readonly process;
  private readonly program: string;

  constructor(program: string, parameters: readonly string[] = [], flags: readonly string[] = []) {
    this.program = program;
    this.process = fork(resolvePath(import.meta.dirname, program), parameters, { execArgv: [...flags] });
  }

  /**
   * Sends a message, if one is given, and resolves with the next message of the child.
   * @throws {Error} if the child exits.
   */
  request<T>(message?: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error(`${this.program} exited.`));
      this.process.once('exit', onExit).once('message', (reply) => {
        this.process.off('exit', onExit);
        resolve(reply as T); // The caller knows the program, and so the type of its replies.
      });
      if (message) this.process.send(message);
    });
  }

  kill(): void {
    this.process.kill();
  }
}
