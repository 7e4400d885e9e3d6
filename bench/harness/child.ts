import { fork } from 'node:child_process';

/** A process that runs a program of ours, and answers every message with one. */
export class Child {
  private readonly process;
  private readonly program: string;

  constructor(program: string, parameters: readonly string[] = [], flags: readonly string[] = []) {
    this.program = program;
    this.process = fork(program, parameters, { execArgv: [...flags] });
  }

  /** Its next message, after one is sent to it, if any. The caller knows what it says. @throws {Error} if it ends. */
  ask<T>(message?: object): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${this.program} has ended.`));
      this.process.once('exit', ended).once('message', (answer) => {
        this.process.off('exit', ended);
        resolve(answer as T); // As the caller knows.
      });
      if (message) this.process.send(message);
    });
  }

  end(): void {
    this.process.kill();
  }
}
