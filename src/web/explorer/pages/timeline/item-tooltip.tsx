import { TypeIcon } from '../../components/type-icon.tsx';
import { typeLabels } from '../../format/types.ts';
import { itemNotes } from './item-text.ts';
import type { Item } from './items.ts';
import { markRadius } from './layout.ts';

interface Props {
  readonly item: Item;
  /** The position of the item's mark. */
  readonly x: number;
  readonly y: number;
  /** The visible width of the chart. */
  readonly availableWidth: number;
  readonly onActivate: (slug: string | null) => void;
}

/** The full name and date of the item that has the focus or the pointer. */
export function ItemTooltip({ item, x, y, availableWidth, onActivate }: Props) {
  const left = Math.max(Math.min(x, availableWidth - maxTooltipWidth), 0);
  const wordingDiffers = item.verbatim && item.verbatim !== item.date;
  return (
    <div
      className="time-tooltip"
      role="tooltip"
      style={{ left, top: y + markRadius + 4 }}
      onMouseEnter={() => onActivate(item.slug)}
      onMouseLeave={() => onActivate(null)}
    >
      <p className="time-tooltip-name">
        <TypeIcon type={item.type} decorative /> {item.name}
      </p>
      <p>
        {typeLabels[item.type].singular}, {item.date}
        {wordingDiffers && <span className="muted"> (“{item.verbatim}”)</span>}
      </p>
      {itemNotes(item).map((note) => (
        <p key={note} className="muted">
          {note.charAt(0).toUpperCase() + note.slice(1)}.
        </p>
      ))}
    </div>
  );
}

const maxTooltipWidth = 320;
