import { hashOf } from '../../graphiql/operation-hash.ts';
import { type AskedOperation, textOf } from '../api/operation.ts';
import { csvOf, save, type Table } from './downloads.ts';

interface Props {
  /** What the view asked. */
  readonly operation: AskedOperation;
  /** What it shows: nothing to download until there is something. */
  readonly content?:
    | {
        /** The name of the files, without an ending. */
        readonly name: string;
        readonly table: () => Table;
        readonly json: () => unknown;
        /** Where there is a picture; null while it is not drawn. */
        readonly svg?: () => string | null;
      }
    | null
    | false
    | undefined;
}
