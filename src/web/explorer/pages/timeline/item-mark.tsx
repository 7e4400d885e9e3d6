import { useId } from 'react';
import { Link } from 'wouter';
import { typeIconPaths } from '../../components/type-icon.tsx';
import { entityAddress } from '../../format/addresses.ts';
import { itemLabel } from './item-text.ts';
import type { Item } from './items.ts';
import type { PlacedItem } from './layout.ts';

interface Props {
  readonly placed: PlacedItem;
  readonly y: number;
  /** Called with the slug when the item gets the focus or the pointer, and with null when it loses them. */
  readonly onActivate: (slug: string | null) => void;
}

/** An item as a link: an icon or a bar, and a label if there is room. */
export function ItemMark({ placed: { item, left, right, label }, y, onActivate }: Props) {
  return (
    <Link
      className={`time-item${item.future ? ' future' : ''}`}
      href={entityAddress(item.slug)}
      aria-label={itemLabel(item)}
      data-slug={item.slug}
      onFocus={() => onActivate(item.slug)}
      onBlur={() => onActivate(null)}
      onMouseEnter={() => onActivate(item.slug)}
      onMouseLeave={() => onActivate(null)}
    >
      {item.shape === 'day' ? (
        <path className="time-mark" d={typeIconPaths[item.type]} transform={`translate(${(left + right) / 2} ${y})`} />
      ) : (
        <Bar shape={item.shape} left={left} right={right} y={y} />
      )}
      {label && (
        <text x={label.x} y={y + 4.5} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </Link>
  );
}

interface BarProps {
  readonly shape: Exclude<Item['shape'], 'day'>;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A bar: solid for an interval, dashed for an unknown day in a period, fading toward an unknown start or end. */
export function Bar({ shape, left, right, y }: BarProps) {
  const id = useId();
  const box = { x: left, y: y - 6, width: right - left, height: 12 };
  if (shape === 'span' || shape === 'within') return <rect className={`time-bar ${shape}`} rx="2" {...box} />;
  const [startOpacity, endOpacity] = shape === 'since' ? [1, 0] : [0, 1];
  return (
    <>
      <linearGradient id={id}>
        <stop offset="0" stopOpacity={startOpacity} />
        <stop offset="1" stopOpacity={endOpacity} />
      </linearGradient>
      <rect className={`time-bar ${shape}`} fill={`url(#${id})`} {...box} />
    </>
  );
}
