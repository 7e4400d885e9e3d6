import { TypeMark } from '../../components/type-icon.tsx';
import { typeWords } from '../../format/types.ts';
import { notesOn } from './item-text.ts';
import { markRadius, type Placed } from './layout.ts';

interface Props {
  readonly placed: Placed;
  readonly x: number;
  readonly y: number;
  /** How wide the picture is on the screen. */
  readonly space: number;
  readonly attend: (slug: string | null) => void;
}

/** The whole name of an item and its date in words, beside its mark while that is pointed at or has the focus. */
export function Tip({ placed: { item }, x, y, space, attend }: Props) {
  const left = Math.max(Math.min(x, space - tipWidth), 0);
  const quoted = item.asWritten && item.asWritten !== item.words;
  return (
    <div
      className="time-tip"
      role="tooltip"
      style={{ left, top: y + markRadius + 4 }}
      onMouseEnter={() => attend(item.slug)}
      onMouseLeave={() => attend(null)}
    >
      <p className="time-tip-name">
        <TypeMark type={item.type} silent /> {item.name}
      </p>
      <p>
        {typeWords[item.type].one}, {item.words}
        {quoted && <span className="quiet"> (“{item.asWritten}”)</span>}
      </p>
      {notesOn(item).map((note) => (
        <p key={note} className="quiet">
          {note.charAt(0).toUpperCase() + note.slice(1)}.
        </p>
      ))}
    </div>
  );
}

const tipWidth = 320;
